package dev.facecheck.lambda;

import dev.facecheck.request.Address;
import dev.facecheck.request.Caller;
import dev.facecheck.request.RequestId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;

/**
 * Invocation of the function, with the identifiers that the platform gives it.
 *
 * @param id Lambda's; null where the managed runtime of Java keeps it to itself
 * @param trace X-Ray's root; null where there is none
 */
record Invocation(String id, String trace) {
  /** Where the poll loop of an executable leaves the id of an invocation. */
  private static final String ID = "AWSRequestId";

  /** Where every runtime leaves X-Ray's header. */
  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  private static final Pattern ROOT = Pattern.compile("Root=([0-9A-Za-z-]+)");

  private static final String WAY_IN = "lambda";

  /** The one that this thread works at. */
  static Invocation current() {
    return new Invocation(
        MDC.get(ID) instanceof String text ? text : null, root(System.getProperty(TRACE)));
  }

  private static String root(String header) {
    Matcher root = ROOT.matcher(header == null ? "" : header);
    return root.find() ? root.group(1) : null;
  }

  /** The caller of a direct invocation. */
  Caller caller() {
    return marked(Caller.of(WAY_IN, RequestId.of(id)), trace);
  }

  Caller caller(HttpEvent http, Optional<Address> address) {
    String own = root(http.headers().get("x-amzn-trace-id"));
    return marked(Caller.of(WAY_IN, address, http.headers()::get, id), own == null ? trace : own)
        .marked("gateway_request_id", http.event().at("/requestContext/requestId").asText(null));
  }

  private Caller marked(Caller caller, String root) {
    return caller.marked("aws_request_id", id).marked("trace_id", root);
  }
}
