package dev.facecheck.request;

import java.util.Optional;
import java.util.regex.Pattern;

/** Paths that only a vendor's clients ask for, whether they exist or not. */
public final class VendorPaths {
  /** Behind the stage of a gateway perhaps. */
  private static final Pattern OKAYFACE =
      Pattern.compile("(/[^/]+)?/api/(faceid|ekyc|check_liveness)([/;].*)?");

  private static final Pattern LUNA_PLATFORM =
      Pattern.compile("(/[^/]+)?(/api)?(/\\d+)?/liveness([/;].*)?");

  private VendorPaths() {}

  /** An operation whose dialect a path's errors have; empty for a path of our own. */
  public static Optional<Operation> operation(String path) {
    Optional<Operation> exact = Address.atPath(path).map(Address::operation);
    if (exact.isPresent()) {
      return exact;
    }
    if (OKAYFACE.matcher(path).matches()) {
      return Optional.of(Operation.VERIFY);
    }
    return LUNA_PLATFORM.matcher(path).matches()
        ? Optional.of(Operation.LIVENESS)
        : Optional.empty();
  }
}
