package dev.facecheck.http;

import dev.facecheck.request.Address;
import dev.facecheck.request.Caller;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.regex.Pattern;

/** Callers of the server, read from headers and queries. */
final class Callers {
  private static final Pattern TRACEPARENT =
      Pattern.compile("[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-.*");

  private Callers() {}

  /** The caller with what its query asks for, once {@link Exchanges#readAddress} has read it. */
  static Caller asking(RoutingContext context) {
    String path = context.normalizedPath();
    return caller(context, path).asking(Address.atPath(path), context.get(Exchanges.QUERY));
  }

  /** The caller at a path that may be damaged. */
  static Caller caller(RoutingContext context, String path) {
    MultiMap headers = context.request().headers();
    return Caller.of("http", Address.atPath(path), name -> last(headers, name), null)
        .marked("trace_id", traceId(headers.get("traceparent")));
  }

  /** The trace of W3C's header: version, trace, parent, flags. */
  private static String traceId(String traceparent) {
    return traceparent != null && TRACEPARENT.matcher(traceparent).matches()
        ? traceparent.split("-", 3)[1]
        : null;
  }

  /** The last value of a header; null where there is none. */
  static String last(MultiMap headers, String name) {
    List<String> values = headers.getAll(name);
    return values.isEmpty() ? null : values.get(values.size() - 1);
  }
}
