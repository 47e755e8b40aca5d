package dev.facecheck.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.lambda.Events;
import dev.facecheck.lambda.MockEventServer;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paths and queries that no resource answers, over HTTP and in an event. */
@QuarkusTest
@TestProfile(FakeCoreProfile.class)
class PathErrorsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TestHTTPResource URI uri;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET  | /v1/nothing                                | 404 | {"code":404,"message":"There is nothing at this path.","reason":"NOT_FOUND"}
          GET  | /v1/check                                  | 405 | {"code":405,"message":"This path takes another method.","reason":"METHOD_NOT_ALLOWED"}
          GET  | /api/faceid/v2/verify                      | 405 | {"status":"error","message":"METHOD_NOT_ALLOWED","error":"METHOD_NOT_ALLOWED","request_id":null}
          PUT  | /api/faceid/v2/verify                      | 405 | {"status":"error","message":"METHOD_NOT_ALLOWED","error":"METHOD_NOT_ALLOWED","request_id":null}
          POST | /api/faceid/v9/verify                      | 404 | {"status":"error","message":"NOT_FOUND","error":"NOT_FOUND","request_id":null}
          POST | /api/faceid/v2/verify/                     | 404 | {"status":"error","message":"NOT_FOUND","error":"NOT_FOUND","request_id":null}
          POST | /api/ekyc/nothing                          | 404 | {"status":"error","message":"NOT_FOUND","error":"NOT_FOUND","request_id":null}
          GET  | /liveness                                  | 405 | {"error_code":12021,"desc":"Method not allowed","detail":"Method not allowed"}
          POST | /liveness/                                 | 404 | {"error_code":12013,"desc":"Resource not found","detail":"Page not found"}
          POST | /api/9/liveness                            | 404 | {"error_code":12013,"desc":"Resource not found","detail":"Page not found"}
          """)
  void speakTheDialectOfTheirPath(String method, String path, int status, String body)
      throws Exception {
    JsonNode expected = JSON.readTree(body);
    String answer = raw(method, path);
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertEquals(expected, bodyOf(answer), answer);
    JsonNode reply = MockEventServer.invoke(Events.v2(method, path));
    assertEquals(status, reply.path("statusCode").asInt(), reply.toString());
    assertEquals(expected, JSON.readTree(reply.path("body").asText()), reply.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api/faceid/v2/verify?dialect=okayface-v1, 405, error, METHOD_NOT_ALLOWED",
    "POST, /v1/check?policy=%zz, 400, code, 400",
    "POST, /v1/check?policy=%, 400, code, 400",
    "POST, /v1/check?policy=%+1, 400, code, 400",
    "GET, /v1/policies?a=%4, 400, code, 400",
    "POST, /v1/check%zz, 400, code, 400",
    "POST, /v1/%, 400, code, 400",
    "GET, /%e4%zz, 400, code, 400",
    "POST, /api/faceid/v2/verify?x=%zz, 400, status, error",
    "POST, /api/faceid/v2/verify%zz, 400, status, error",
    "POST, /liveness?x=%zz, 400, error_code, 12027",
    "POST, /liveness/%zz, 400, error_code, 12027",
  })
  void tellWhatIsWrongWithAPercentSign(
      String method, String target, int status, String field, String value) throws Exception {
    String answer = raw(method, target);
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertTrue(answer.contains("X-Request-Id: "), answer);
    assertEquals(value, bodyOf(answer).path(field).asText(), answer);
    String[] parts = target.split("\\?", 2);
    ObjectNode event = Events.v2(method, parts[0]);
    event.put("rawQueryString", parts.length > 1 ? parts[1] : "");
    JsonNode reply = MockEventServer.invoke(event);
    assertEquals(status, reply.path("statusCode").asInt(), reply.toString());
    JsonNode body = JSON.readTree(reply.path("body").asText());
    assertEquals(value, body.path(field).asText(), reply.toString());
  }

  @ParameterizedTest
  @CsvSource({"/v1/nothing|{}, 404", "'/v1/check?policy=a|{b}', 400", "/v1/policies?\", 200"})
  void readAddressesWithUnusualCharacters(String target, int status) throws Exception {
    String method = target.startsWith("/v1/check") ? "POST" : "GET";
    String answer = raw(method, target);
    assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
    assertTrue(bodyOf(answer).isObject(), answer);
  }

  /** Over a plain socket, since clients refuse to send such addresses. */
  private String raw(String method, String target) throws IOException {
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket.setSoTimeout(10_000);
      String head = method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n";
      String body = method.equals("GET") ? "" : "Content-Type: image/jpeg\r\nContent-Length: 1\r\n";
      String content = method.equals("GET") ? "" : "x";
      socket
          .getOutputStream()
          .write((head + body + "Connection: close\r\n\r\n" + content).getBytes(UTF_8));
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
  }

  private static JsonNode bodyOf(String answer) throws IOException {
    return JSON.readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));
  }
}
