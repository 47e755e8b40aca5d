package dev.facecheck.edge;

import dev.facecheck.config.Settings;
import dev.facecheck.dialect.Fault;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Paths and methods: the same over a socket and inside an event. */
@Singleton
public class Api {
  /** The header that carries a key. */
  public static final String KEY_HEADER = "x-api-key";

  /** Path of the list of policies. */
  static final String POLICIES = "/v1/policies";

  private static final String POST = "POST";

  private final CheckService service;
  private final Cors cors;

  @Inject
  public Api(CheckService service, Settings settings) {
    this.service = service;
    this.cors = new Cors(settings.config().http().corsOrigins().orElse(Set.of()));
  }

  /** Whether there is anything at a path. */
  public static boolean knows(String path) {
    return path.equals(POLICIES) || Operation.atPath(path).isPresent();
  }

  /** The path of ours in an event: a gateway may leave its stage before it, one segment. */
  public static String withoutStage(String path) {
    int second = path.indexOf('/', 1);
    return !knows(path) && second > 0 && knows(path.substring(second))
        ? path.substring(second)
        : path;
  }

  /** Answers a request of HTTP. */
  public Reply answer(Call call, HttpMessage message) {
    return cors.apply(message, routed(call, message));
  }

  /** Refuses a request whose body was not taken; never blocks. */
  public Reply refuse(Call call, HttpMessage message, Fault fault, String detail) {
    Operation operation = Operation.atPath(message.path()).orElse(Operation.CHECK);
    Request request = Request.of(operation, () -> new Parts(operation.vocabulary()));
    return cors.apply(message, service.refuse(call, styled(request, message), fault, detail));
  }

  private Reply routed(Call call, HttpMessage message) {
    Optional<Operation> operation = Operation.atPath(message.path());
    if (operation.isEmpty() && !message.path().equals(POLICIES)) {
      return service.httpError(call, 404, "There is nothing at this path.");
    }
    String allowed = operation.isPresent() ? "OPTIONS, POST" : "GET, HEAD, OPTIONS";
    if (message.method().equals("OPTIONS")) {
      return Replies.reply(call, 204, service.nothing()).with("Allow", allowed);
    }
    if (operation.isPresent() && message.method().equals(POST)) {
      return service.answer(call, request(operation.get(), message));
    }
    if (operation.isEmpty() && message.method().equals("GET")) {
      return service.policies(call);
    }
    if (operation.isEmpty() && message.method().equals("HEAD")) {
      return service.policies(call).withoutBody();
    }
    Reply refused = service.httpError(call, 405, "This path takes another method.");
    return (message.method().equals("HEAD") ? refused.withoutBody() : refused)
        .with("Allow", allowed);
  }

  private Request request(Operation operation, HttpMessage message) {
    return styled(
        Request.of(
            operation,
            () -> {
              requirePlain(message.header().apply("content-encoding"));
              return service
                  .reader()
                  .read(
                      operation,
                      message.header().apply("content-type"),
                      message.query().get(),
                      message.body().get());
            }),
        message);
  }

  private static Request styled(Request request, HttpMessage message) {
    Style style;
    try {
      Map<String, List<String>> query = message.query().get();
      style = Style.of(query);
    } catch (RefusedRequestException e) {
      // Told when the parts are read.
      style = Style.UNSAID;
    }
    return new Request(request.operation(), style, message.optional(KEY_HEADER), request.parts());
  }

  /** Compressing what is compressed gains nothing, and unpacking would need bounds of its own. */
  private static void requirePlain(String encoding) throws RefusedRequestException {
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw RefusedRequestException.badRequest("Send the body without a Content-Encoding.");
    }
  }
}
