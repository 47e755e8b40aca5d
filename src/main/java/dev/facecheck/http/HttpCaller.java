package dev.facecheck.http;

import dev.facecheck.request.Address;
import dev.facecheck.request.Caller;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.RequestReader;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Who calls over HTTP, as the headers and the query tell. */
final class HttpCaller {
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-.*");

  private HttpCaller() {}

  static Caller of(RoutingContext context) {
    return of(context, context.normalizedPath());
  }

  /** The caller of a path, which may be one that cannot be decoded. */
  static Caller of(RoutingContext context, String path) {
    MultiMap headers = context.request().headers();
    return Caller.of("http", Address.atPath(path), name -> Exchanges.last(headers, name), null)
        .marked("trace_id", traceId(headers.get("traceparent")));
  }

  /** The caller with what its query asks for; another fault came before a damaged query. */
  static Caller asking(RoutingContext context) {
    Caller caller = of(context);
    try {
      Map<String, List<String>> query = RequestReader.query(context.request().query());
      return caller.asking(Address.atPath(context.normalizedPath()), query);
    } catch (RefusedRequestException e) {
      return caller;
    }
  }

  /** The trace of W3C's header: version, trace, parent, flags. */
  private static String traceId(String traceparent) {
    return traceparent != null && TRACEPARENT.matcher(traceparent).matches()
        ? traceparent.split("-", 3)[1]
        : null;
  }
}
