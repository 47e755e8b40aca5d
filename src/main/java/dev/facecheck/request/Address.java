package dev.facecheck.request;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Addresses of POST requests: the path, its operation, and a field that a request there has unless
 * it says otherwise. The first address of an operation is the usual one.
 */
public enum Address {
  CHECK("/v1/check", Operation.CHECK),
  MATCH("/v1/match", Operation.MATCH),
  BEST_SHOT("/v1/best-shot", Operation.BEST_SHOT),
  OKAYFACE_V2("/api/faceid/v2/verify", Operation.VERIFY),
  OKAYFACE_V2_1("/api/faceid/v2-1/verify", Operation.VERIFY, "livenessDetection", "true"),
  OKAYFACE_V2_2("/api/faceid/v2-2/verify", Operation.VERIFY, "livenessDetection", "true"),
  OKAYFACE_V4("/api/faceid/v4/verify", Operation.VERIFY),
  OKAYFACE_V4_1("/api/faceid/v4-1/verify", Operation.VERIFY, "livenessDetection", "true"),
  PORTAL_OKAYFACE("/api/ekyc/okayface", Operation.VERIFY),
  PORTAL_OKAYFACE_V1_1("/api/ekyc/okayface/v1-1", Operation.VERIFY),
  PORTAL_OKAYLIVE("/api/ekyc/okaylive", Operation.OKAYLIVE),
  CHECK_LIVENESS("/api/check_liveness", Operation.OKAYLIVE, "dialect", "okayface-v1"),
  LIVENESS("/liveness", Operation.LIVENESS),
  LIVENESS_6("/6/liveness", Operation.LIVENESS),
  API_6_LIVENESS("/api/6/liveness", Operation.LIVENESS);

  /**
   * Paths that only a vendor's clients ask for, whether they exist or not, behind the stage of a
   * gateway perhaps.
   */
  private static final Pattern OKAYFACE_PATHS =
      Pattern.compile("(/[^/]+)?/api/(faceid|ekyc|check_liveness)([/;].*)?");

  private static final Pattern LUNA_PLATFORM_PATHS =
      Pattern.compile("(/[^/]+)?(/api)?(/\\d+)?/liveness([/;].*)?");

  private static final Map<String, Address> BY_PATH =
      Arrays.stream(values()).collect(Collectors.toMap(Address::path, Function.identity()));

  private final String path;
  private final Operation operation;
  private final String field;
  private final String value;

  Address(String path, Operation operation) {
    this(path, operation, "", "");
  }

  Address(String path, Operation operation, String field, String value) {
    this.path = path;
    this.operation = operation;
    this.field = field;
    this.value = value;
  }

  public String path() {
    return path;
  }

  public Operation operation() {
    return operation;
  }

  /** The request with the field that its address stands for. */
  public Request completed(Request request) {
    return field.isEmpty() ? request : request.withDefault(field, Optional.of(value));
  }

  ReplyLanguage language(Map<String, List<String>> query) {
    ReplyLanguage asked = ReplyLanguage.of(query);
    return field.equals("dialect") && asked.dialect().isEmpty()
        ? new ReplyLanguage(Optional.of(value), asked.locale())
        : asked;
  }

  public static Optional<Address> atPath(String path) {
    return Optional.ofNullable(BY_PATH.get(path));
  }

  /** An operation whose dialect a path's errors have; empty for a path of our own. */
  public static Optional<Operation> operationNear(String path) {
    Optional<Operation> exact = atPath(path).map(Address::operation);
    if (exact.isPresent()) {
      return exact;
    }
    if (OKAYFACE_PATHS.matcher(path).matches()) {
      return Optional.of(Operation.VERIFY);
    }
    return LUNA_PLATFORM_PATHS.matcher(path).matches()
        ? Optional.of(Operation.LIVENESS)
        : Optional.empty();
  }

  /** Methods that a path takes, as the header {@code Allow} has them; empty for unknown paths. */
  public static Optional<String> methodsAt(String path) {
    if (BY_PATH.containsKey(path)) {
      return Optional.of("OPTIONS, POST");
    }
    return path.equals(Operation.POLICIES_PATH)
        ? Optional.of("GET, HEAD, OPTIONS")
        : Optional.empty();
  }
}
