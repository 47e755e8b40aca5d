package dev.facecheck.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.Deadline;
import dev.facecheck.config.Settings;
import dev.facecheck.dialect.Fault;
import dev.facecheck.fixture.FakeCore;
import dev.facecheck.fixture.Form;
import dev.facecheck.fixture.Latches;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.Request;
import dev.facecheck.service.CheckService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckFunctionTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LONG = Duration.ofSeconds(30);
  private static final byte[] PICTURE = Pictures.bright();

  private final FakeCore fake = new FakeCore();
  private final Settings settings = Settings.load();
  private final CheckService checks = new CheckService(fake.core(settings), settings);
  private final CheckFunction function =
      new CheckFunction(
          checks,
          new StoredPictures(Set.of("pictures"), 3_000_000, CheckFunctionTest::stored),
          Events.sameOrigin());

  @Test
  void answersADirectEventWithTheBodyItself() {
    assertEquals(0, answer(Events.direct(PICTURE)).get("code").intValue());
    ObjectNode full = Events.direct(PICTURE).put("detail", "full").put("policy", "icao");
    assertEquals("icao", answer(full).at("/policy/name").textValue());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "7",
        "true",
        "\"text\"",
        "[]",
        "[{}]",
        "{}",
        "{\"image\":7}",
        "{\"image\":\"!\"}",
        "{\"Records\":[{\"eventSource\":\"aws:sqs\"}]}",
        "{\"image\":\"QUJD\",\"x\":1}",
        "{\"httpMethod\":7}",
        "{\"requestContext\":7}",
        "{\"requestContext\":{\"http\":[]}}",
        "",
        " ",
        "{",
        "{\"image\":",
        "image",
        "\u0000\u0001",
        "{} {}",
        "{\"a\":1,\"a\":2}"
      })
  void answersAnEventThatIsNoRequestWith400(String event) throws IOException {
    JsonNode answer = invoke(event.getBytes(UTF_8));
    assertEquals(400, answer.get("code").intValue());
    assertTrue(answer.hasNonNull("detail"), answer.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000fffe", "feff0000", "00000022ffffffff", "efbbbf", "ff"})
  void answersAnEventInABadEncodingWith400(String hex) throws IOException {
    JsonNode answer = invoke(HexFormat.of().parseHex(hex));
    assertEquals(400, answer.get("code").intValue());
  }

  @Test
  void answersAnEventOfMillionsOfValuesWith400() throws IOException {
    JsonNode answer = invoke(("[" + "{},".repeat(2_000_000) + "{}]").getBytes(UTF_8));
    assertEquals(400, answer.get("code").intValue());
  }

  @Test
  void answersAnEventThatNestsWithoutEndWith400() throws IOException {
    JsonNode answer = invoke("[".repeat(1_000_000).getBytes(UTF_8));
    assertEquals(400, answer.get("code").intValue());
  }

  @Test
  void answersAnEventThatIsTooLongOnItsWayWith408() throws IOException {
    InputStream slow =
        new InputStream() {
          private int sent;

          @Override
          public int read() {
            Latches.sleep(40);
            return sent++ < 100 ? ' ' : -1;
          }

          @Override
          public int read(byte[] bytes, int offset, int length) {
            int next = read();
            bytes[offset] = (byte) next;
            return next < 0 ? -1 : 1;
          }
        };
    assertEquals(408, invoke(slow).get("code").intValue());
  }

  @Test
  void answersAnEventThatIsTooLargeForLambdaWith413() throws IOException {
    byte[] event = new byte[9_000_000];
    Arrays.fill(event, (byte) ' ');
    assertEquals(413, invoke(event).get("code").intValue());
  }

  @ParameterizedTest
  @CsvSource({
    "0, '{\"s3\":{\"bucket\":\"pictures\",\"key\":\"a/b.jpg\"}}'",
    "0, '{\"s3\":{\"bucket\":\"pictures\",\"key\":\"a/b.jpg\"},\"policy\":\"icao\"}'",
    "400, '{\"s3\":{\"bucket\":\"pictures\",\"key\":\"a/b.jpg\"},\"polcy\":\"icao\"}'",
    "400, '{\"s3\":{\"bucket\":\"pictures\",\"key\":\"a/b.jpg\"},\"image\":\"QUJD\"}'",
    "400, '{\"s3\":{\"bucket\":\"pictures\",\"key\":\"\"}}'",
    "400, '{\"s3\":{\"bucket\":\"pictures\",\"key\":7}}'",
    "400, '{\"s3\":{\"bucket\":\"pictures\",\"key\":\"a/b.jpg\",\"region\":\"x\"}}'",
    "400, '{\"s3\":{\"bucket\":\"pictures\"}}'",
    "400, '{\"s3\":{\"bucket\":\"pictures\",\"key\":\"broken\"},\"detail\":\"all\"}'",
    "400, '{\"s3\":\"pictures/a/b.jpg\"}'",
    "400, '{\"s3\":null}'",
    "403, '{\"s3\":{\"bucket\":\"others\",\"key\":\"a/b.jpg\"}}'",
    "503, '{\"s3\":{\"bucket\":\"pictures\",\"key\":\"broken\"}}'",
  })
  void takesAPictureFromAnAllowedBucketAlone(int code, String event) throws IOException {
    assertEquals(code, answer(JSON.readTree(event)).get("code").intValue());
  }

  @Test
  void answersANotificationOfS3WithOneVerdictPerObject() throws IOException {
    String one = "{'eventSource':'aws:s3','s3':{'bucket':{'name':'%s'},'object':{'key':'%s'}}}";
    String records =
        String.join(
            ",",
            one.formatted("pictures", "a%2Fb.jpg"),
            one.formatted("others", "a/b.jpg"),
            one.formatted("pictures", "broken"));
    JsonNode answer =
        answer(JSON.readTree("{'Records':[%s]}".formatted(records).replace('\'', '"')));
    assertEquals(1, answer.size());
    List<Integer> codes = new ArrayList<>();
    answer.get("verdicts").forEach(verdict -> codes.add(verdict.at("/answer/code").intValue()));
    assertEquals(List.of(0, 403, 503), codes);
    assertEquals("a/b.jpg", answer.at("/verdicts/0/key").textValue());
  }

  @Test
  void readsNoBucketForACallerOverHttp() throws IOException {
    String body = "{\"s3\":{\"bucket\":\"pictures\",\"key\":\"a/b.jpg\"}}";
    ObjectNode event = Events.withText(Events.v2("POST", "/v1/check"), "application/json", body);
    assertEquals(400, answer(event).get("statusCode").intValue());
  }

  @Test
  void fetchesNothingForARequestThatMayNotPass() throws Exception {
    StoredPictures pictures =
        new StoredPictures(
            Set.of("pictures"),
            3_000_000,
            (place, maxBytes, caller, deadline) -> {
              throw new AssertionError("fetched");
            });
    JsonNode event = JSON.readTree("{\"s3\":{\"bucket\":\"pictures\",\"key\":\"a/b.jpg\"}}");
    Request request =
        DirectEvent.read(
            Operation.CHECK, event, checks.reader(), pictures, Caller.of("lambda", "1"));
    assertThrows(AssertionError.class, () -> request.fetched(Deadline.in(LONG)));
  }

  private static byte[] stored(
      StoredPictures.Place place, int maxBytes, Caller caller, Deadline deadline)
      throws RefusedRequestException {
    if (place.key().equals("broken")) {
      throw new RefusedRequestException(Fault.DEPENDENCY, "broken");
    }
    assertEquals(new StoredPictures.Place("pictures", "a/b.jpg"), place);
    return PICTURE.clone();
  }

  @Test
  void takesTheRequestIdOfTheInvocation() throws IOException {
    byte[] event = Events.v2("GET", "/v1/policies").toString().getBytes(UTF_8);
    MDC.put("AWSRequestId", "aws-1");
    try {
      assertEquals("aws-1", invoke(event).at("/headers/X-Request-Id").textValue());
    } finally {
      MDC.remove("AWSRequestId");
    }
  }

  private JsonNode answer(JsonNode event) {
    return function.check(() -> event);
  }

  private JsonNode invoke(byte[] event) throws IOException {
    return invoke(new ByteArrayInputStream(event));
  }

  /** As Funqy does it. */
  private JsonNode invoke(InputStream event) throws IOException {
    ObjectMapper mapper = EventMapper.mapper(() -> Duration.ofMillis(300));
    return function.check(mapper.readerFor(Event.class).readValue(event));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"httpMethod\":\"POST\"}",
        "{\"httpMethod\":\"POST\",\"path\":7,\"headers\":[],\"body\":{}}",
        "{\"requestContext\":{\"http\":{\"method\":\"POST\"}},\"rawQueryString\":\"%7a=%20\"}",
      })
  void answersAProxyEventOfAnotherShapeAsAProxy(String event) throws JsonProcessingException {
    JsonNode reply = answer(JSON.readTree(event));
    assertEquals(404, reply.get("statusCode").intValue(), reply.toString());
  }

  @Test
  void answersProxyEventsOfEachKind() throws IOException {
    for (String path : List.of("/v1/check", "/prod/v1/check")) {
      for (ObjectNode event :
          List.of(Events.v1("POST", path), Events.v2("POST", path), Events.url("POST", path))) {
        assertCode(0, Events.withBody(event.deepCopy(), "image/jpeg", PICTURE));
        String json = Events.direct(PICTURE).toString();
        assertCode(0, Events.withText(event.deepCopy(), "application/json", json));
        Form form = new Form().file("image", "me.jpg", PICTURE);
        assertCode(0, Events.withBody(event.deepCopy(), form.contentType(), form.body()));
      }
    }
  }

  private void assertCode(int code, ObjectNode event) throws JsonProcessingException {
    JsonNode reply = answer(event);
    assertEquals(200, reply.get("statusCode").intValue(), reply.toString());
    assertFalse(reply.get("isBase64Encoded").booleanValue());
    assertEquals("application/json", reply.at("/headers/Content-Type").textValue());
    assertEquals(code, JSON.readTree(reply.get("body").textValue()).get("code").intValue());
  }

  @Test
  void findsHeadersInAnyCaseAndPlace() throws JsonProcessingException {
    ObjectNode upper = Events.withBody(Events.v1("POST", "/v1/check"), "x", PICTURE);
    ((ObjectNode) upper.get("headers")).removeAll().put("CONTENT-TYPE", "image/jpeg");
    assertCode(0, upper);
    ObjectNode multi = Events.withBody(Events.v1("POST", "/v1/check"), "x", PICTURE);
    multi.putNull("headers");
    ((ObjectNode) multi.get("multiValueHeaders")).putArray("Content-Type").add("image/jpeg");
    assertCode(0, multi);
  }

  @Test
  void takesTheQueryOfEachKind() throws JsonProcessingException {
    ObjectNode v1 = Events.withBody(Events.v1("POST", "/v1/check"), "image/jpeg", PICTURE);
    v1.putObject("queryStringParameters").put("policy", "icao").put("detail", "full");
    assertEquals("icao", body(answer(v1)).at("/policy/name").textValue());
    ObjectNode v2 = Events.withBody(Events.v2("POST", "/v1/check"), "image/jpeg", PICTURE);
    v2.put("rawQueryString", "policy=icao&detail=full");
    assertEquals("icao", body(answer(v2)).at("/policy/name").textValue());
    v2.put("rawQueryString", "policy=icao&policy=lenient");
    assertEquals(400, answer(v2).get("statusCode").intValue());
    v2.put("rawQueryString", "policy=%zz");
    assertEquals(400, answer(v2).get("statusCode").intValue());
    v1.putObject("multiValueQueryStringParameters").putArray("policy").add("icao").add("lenient");
    assertEquals(400, answer(v1).get("statusCode").intValue());
  }

  @Test
  void decodesTheQueryOfALoadBalancerWhichLeavesItAsSent() throws JsonProcessingException {
    ObjectNode single =
        Events.withBody(Events.loadBalancer("POST", "/v1/check", false), "image/jpeg", PICTURE);
    ((ObjectNode) single.get("queryStringParameters"))
        .put("p%6Flicy", "%69cao")
        .put("detail", "full");
    assertEquals("icao", body(answer(single)).at("/policy/name").textValue());
    ((ObjectNode) single.get("queryStringParameters")).put("detail", "%zz");
    assertEquals(400, answer(single).get("statusCode").intValue());
    ObjectNode gateway = Events.withBody(Events.v1("POST", "/v1/check"), "image/jpeg", PICTURE);
    gateway.putObject("queryStringParameters").put("policy", "%69cao");
    assertEquals(400, answer(gateway).get("statusCode").intValue());
  }

  @Test
  void answersALoadBalancerInTheFormOfHeadersThatItSends() throws JsonProcessingException {
    JsonNode single = answer(Events.loadBalancer("GET", "/v1/policies", false));
    assertEquals("application/json", single.at("/headers/Content-Type").textValue());
    assertFalse(single.has("multiValueHeaders"), single.toString());
    ObjectNode event = Events.loadBalancer("POST", "/v1/check", true);
    ((ObjectNode) event.get("multiValueHeaders")).putArray("content-type").add("image/jpeg");
    ((ObjectNode) event.get("multiValueQueryStringParameters")).putArray("policy").add("i%63ao");
    event.put("body", Base64.getEncoder().encodeToString(PICTURE)).put("isBase64Encoded", true);
    JsonNode several = answer(event);
    assertEquals(200, several.get("statusCode").intValue(), several.toString());
    assertEquals("application/json", several.at("/multiValueHeaders/Content-Type/0").textValue());
    assertFalse(several.has("headers"), several.toString());
    assertEquals(0, body(several).get("code").intValue());
  }

  @Test
  void saysWhatHasDestroyedABinaryBody() throws JsonProcessingException {
    ObjectNode event =
        Events.withText(Events.v2("POST", "/v1/check"), "image/jpeg", "\ufffd\ufffd\ufffdJFIF");
    JsonNode reply = answer(event);
    assertEquals(400, reply.get("statusCode").intValue());
    String detail = body(reply).get("detail").textValue();
    assertTrue(detail.contains("binary") && detail.contains("base64"), detail);
  }

  @Test
  void refusesABodyThatIsNotTheBase64ItClaimsToBe() {
    ObjectNode event = Events.withText(Events.v1("POST", "/v1/check"), "image/jpeg", "***");
    event.put("isBase64Encoded", true);
    assertEquals(400, answer(event).get("statusCode").intValue());
  }

  @Test
  void refusesAnEmptyBody() {
    JsonNode reply = answer(Events.v1("POST", "/v1/check"));
    assertEquals(400, reply.get("statusCode").intValue());
  }

  @Test
  void answersOtherPathsAndMethodsAsTheServerDoes() throws JsonProcessingException {
    assertEquals(404, answer(Events.v2("GET", "/")).get("statusCode").intValue());
    JsonNode reply = answer(Events.v1("GET", "/v1/check"));
    assertEquals(405, reply.get("statusCode").intValue());
    assertEquals("OPTIONS, POST", reply.at("/headers/Allow").textValue());
    assertEquals(405, body(reply).get("code").intValue());
    JsonNode policies = answer(Events.url("GET", "/v1/policies"));
    assertEquals(200, policies.get("statusCode").intValue());
    assertEquals("onboarding", body(policies).get("default").textValue());
  }

  @Test
  void returnsTheCallersRequestId() {
    ObjectNode event = Events.withBody(Events.v1("POST", "/v1/check"), "image/jpeg", PICTURE);
    ((ObjectNode) event.get("headers")).put("x-request-id", "mine.7");
    assertEquals("mine.7", answer(event).at("/headers/X-Request-Id").textValue());
  }

  @Test
  void neverThrows() throws JsonProcessingException {
    fake.beforeFinding(
        () -> {
          throw new NoClassDefFoundError("secret");
        });
    assertEquals(500, answer(Events.direct(PICTURE)).get("code").intValue());
    ObjectNode proxied = Events.withBody(Events.v2("POST", "/v1/check"), "image/jpeg", PICTURE);
    assertEquals(500, body(answer(proxied)).get("code").intValue());
  }

  @Test
  void takesTheLargestEventThatLambdaDelivers() {
    byte[] large = new byte[6_000_000 / 4 * 3 - 100];
    String event = "{\"image\":\"" + Base64.getEncoder().encodeToString(large) + "\"}";
    assertTrue(event.length() > 5_900_000);
    assertEquals(413, answer(parse(event)).get("code").intValue());
  }

  private static JsonNode parse(String event) {
    try {
      return JSON.readTree(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode body(JsonNode reply) throws JsonProcessingException {
    return JSON.readTree(reply.get("body").textValue());
  }
}
