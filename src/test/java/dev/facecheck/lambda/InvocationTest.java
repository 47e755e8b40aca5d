package dev.facecheck.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.request.Caller;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InvocationTest {
  private static final String TRACE = "com.amazonaws.xray.traceHeader";

  @AfterEach
  void forget() {
    MDC.remove("AWSRequestId");
    System.clearProperty(TRACE);
  }

  @Test
  void aClientsIdentifierStandsBesideThoseOfThePlatform() {
    MDC.put("AWSRequestId", "aws-1");
    System.setProperty(TRACE, "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=1;Sampled=1");
    Caller caller =
        Invocation.current().caller(http("X-Request-Id", "mobile-42"), Optional.empty());
    assertEquals("mobile-42", caller.requestId());
    assertEquals(
        Map.of(
            "aws_request_id",
            "aws-1",
            "gateway_request_id",
            "gateway-1",
            "trace_id",
            "1-5759e988-bd862e3fe1be46a994272793"),
        caller.marks());
    assertEquals("aws-1", Invocation.current().caller().requestId());
  }

  @Test
  void theGatewaysTraceWins() {
    System.setProperty(TRACE, "Root=1-0-0");
    Caller caller =
        Invocation.current()
            .caller(http("X-Amzn-Trace-Id", "Self=1-a-b;Root=1-c-d"), Optional.empty());
    assertEquals("1-c-d", caller.marks().get("trace_id"));
  }

  @Test
  void whatCouldDoHarmInALogIsLeftOut() {
    System.setProperty(TRACE, "no trace at all");
    ObjectNode event = Events.v2("GET", "/v1/policies");
    ((ObjectNode) event.get("requestContext")).put("requestId", "a\nb\"c");
    Caller caller =
        Invocation.current().caller(HttpEvent.of(event).orElseThrow(), Optional.empty());
    assertEquals(Map.of(), caller.marks());
  }

  private static HttpEvent http(String header, String value) {
    ObjectNode event = Events.v1("GET", "/v1/policies");
    ((ObjectNode) event.get("headers")).put(header, value);
    return HttpEvent.of(event).orElseThrow();
  }
}
