package dev.facecheck.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.dialect.RequestError;
import dev.facecheck.fixture.Form;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTest {
  private static final int MAX = 100_000;
  private static final byte[] PICTURE = bytes(2000);
  private static final List<String> BEFORE_BASE64 =
      List.of(
          " data:image/jpeg;base64,",
          "\\r\\n\\tDATA:;BASE64, ",
          "data:base64,",
          "\\ufeffdata:image/jpeg; name=\\\"my photo.jpg\\\"; base64 ,",
          "data:application/octet-stream;base64,",
          "image/jpeg;base64,",
          "base64,");
  private static final String BASE64 = Base64.getEncoder().encodeToString(PICTURE);

  private final RequestReader reader = new RequestReader(MAX, MAX);

  @ParameterizedTest
  @ValueSource(strings = {"image/jpeg", "image/png", "IMAGE/JPEG; q=1", "application/octet-stream"})
  void takesThePictureItself(String contentType) throws Exception {
    Request request = reader.read(Operation.CHECK, contentType, Map.of(), PICTURE.clone());
    assertPicture(request);
    assertEquals(Optional.empty(), request.text("policy"));
    assertEquals("compact", request.detail());
  }

  @Test
  void takesPolicyAndDetailFromTheQuery() throws Exception {
    Map<String, List<String>> query = Map.of("policy", List.of("icao"), "detail", List.of("full"));
    Request request = reader.read(Operation.CHECK, "image/png", query, PICTURE.clone());
    assertEquals(Optional.of("icao"), request.text("policy"));
    assertEquals(Optional.of("full"), request.text("detail"));
  }

  @Test
  void takesJson() throws Exception {
    Request request =
        json("{\"image\":\"" + BASE64 + "\",\"policy\":\"icao\",\"detail\":\"full\"}");
    assertPicture(request);
    assertEquals(Optional.of("icao"), request.text("policy"));
    assertEquals(Optional.of("full"), request.text("detail"));
  }

  @Test
  void takesJsonNullForAnOptionalField() throws Exception {
    Request request = json("{\"image\":\"" + BASE64 + "\",\"policy\":null,\"detail\":\"compact\"}");
    assertEquals(Optional.empty(), request.text("policy"));
    assertEquals("compact", request.detail());
  }

  @Test
  void takesBase64InEveryCommonSpelling() throws Exception {
    String lines = Base64.getMimeEncoder().encodeToString(PICTURE).replace("\r\n", "\\r\\n");
    assertPicture(json("{\"image\":\"" + lines + "\"}"));
    assertPicture(json("{\"image\":\"data:image/JPEG;base64," + BASE64 + "\"}"));
    assertPicture(json("{\"image\":\"data:image/jpeg;charset=utf-8;base64," + BASE64 + "\"}"));
    for (String before : BEFORE_BASE64) {
      assertPicture(json("{\"image\":\"" + before + BASE64 + "\"}"));
    }
    assertPicture(json("{\"image\":\"data:image/png;base64," + escaped(BASE64) + "\"}"));
    assertPicture(json("{\"image\":\"" + BASE64 + "====\"}"));
    assertPicture(json("{\"image\":\" " + Base64.getUrlEncoder().encodeToString(PICTURE) + "\"}"));
    String unpadded = Base64.getEncoder().withoutPadding().encodeToString(PICTURE);
    assertTrue(unpadded.length() < BASE64.length(), "padding is needed for this to prove anything");
    assertPicture(json("{\"image\":\"" + unpadded + "\"}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"image\":\"a_b*\"}                       | not valid base64",
        "{\"image\":\"QUI=QUI=\"}                   | not valid base64",
        "{\"image\":\"QUI%3\"}                      | not valid base64",
        "{\"image\":\"QUI%zz\"}                     | not valid base64",
        "{\"image\":\"data:image/jpeg,QUJD\"}       | not valid base64",
        "{\"image\":\"����JFIF\"}            | something took for text",
        "{\"image\":\"Ω\"}                          | not valid base64",
        "{\"image\":\"QUJD\",\"image\":\"QUJD\"}    | at most once",
        "{\"image\":[\"QUJD\",\"QUJD\"]}            | must be one string",
        "{\"image\":7}                              | must be one string",
        "{\"image\":\"\"}                           | missing or empty",
        "{\"image\":null}                           | missing or empty",
        "{}                                         | missing or empty",
        "[\"QUJD\"]                                 | JSON object",
        "\"QUJD\"                                   | JSON object",
        "null                                       | JSON object",
        "{\"image\":\"QUJD\"} x                     | not valid JSON",
        "{\"image\":\"QUJD\"                        | not valid JSON",
        "{\"a\":[[[[[[[[[[[[1]]]]]]]]]]]]}          | not valid JSON",
        "{\"imgae\":\"QUJD\"}                       | 'imgae'",
        "{\"image\":\"QUJD\",\"detail\":\"most\"}   | full or explained",
        "{\"image\":\"QUJD\",\"policy\":{}}         | 'policy' must be",
      })
  void refusesOtherJson(String body, String detail) {
    assertRefused(detail, () -> json(body));
  }

  @Test
  void takesAForm() throws Exception {
    Form form = new Form().file("image", "me.jpg", PICTURE).text("detail", "full");
    Request request = reader.read(Operation.CHECK, form.contentType(), Map.of(), form.body());
    assertPicture(request);
    assertEquals(Optional.of("full"), request.text("detail"));
  }

  @Test
  void refusesOtherForms() {
    Form two = new Form().file("image", "a.jpg", PICTURE).file("image", "b.jpg", PICTURE);
    assertRefused(
        "One image", () -> reader.read(Operation.CHECK, two.contentType(), Map.of(), two.body()));
    Form unknown = new Form().file("selfie", "a.jpg", PICTURE);
    assertRefused(
        "'selfie'",
        () -> reader.read(Operation.CHECK, unknown.contentType(), Map.of(), unknown.body()));
    Form none = new Form().text("detail", "full");
    assertRefused(
        "missing", () -> reader.read(Operation.CHECK, none.contentType(), Map.of(), none.body()));
    byte[] whole = new Form().file("image", "a.jpg", PICTURE).body();
    byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
    assertRefused(
        "ends before its last boundary",
        () -> reader.read(Operation.CHECK, two.contentType(), Map.of(), half));
    assertRefused(
        "no boundary", () -> reader.read(Operation.CHECK, "multipart/form-data", Map.of(), whole));
    assertRefused(
        "no parts",
        () ->
            reader.read(
                Operation.CHECK, "multipart/form-data; boundary=x", Map.of(), PICTURE.clone()));
  }

  @Test
  void refusesAFormWithAnEmptyBoundary() {
    assertRefused(
        "boundary",
        () ->
            reader.read(
                Operation.CHECK, "multipart/form-data; boundary=", Map.of(), new byte[] {1, 2, 3}));
  }

  @Test
  void refusesJsonInABrokenEncoding() {
    byte[] body = {0, 0, (byte) 0xff, (byte) 0xfe, 1, 2, 3, 4, 5};
    assertRefused(
        "not valid JSON", () -> reader.read(Operation.CHECK, "application/json", Map.of(), body));
  }

  @Test
  void refusesAFormOfManyParts() {
    Form many = new Form();
    for (int i = 0; i < 300; i++) {
      many.text("", "");
    }
    assertRefused(
        "too many parts",
        () -> reader.read(Operation.CHECK, many.contentType(), Map.of(), many.body()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "application/pdf", "nonsense", "", ";", "image"})
  void refusesOtherContentTypes(String contentType) {
    assertRefused(
        "Send image/jpeg",
        () -> reader.read(Operation.CHECK, contentType, Map.of(), PICTURE.clone()));
  }

  @Test
  void refusesAMissingContentType() {
    assertRefused(
        "No content type", () -> reader.read(Operation.CHECK, null, Map.of(), PICTURE.clone()));
  }

  @Test
  void refusesAnEmptyBody() {
    assertRefused("empty", () -> reader.read(Operation.CHECK, "image/jpeg", Map.of(), new byte[0]));
  }

  @Test
  void refusesOtherQueries() {
    assertQueryRefused("'polcy'", "polcy", "icao");
    assertQueryRefused("full or explained", "detail", "FULL");
    assertQueryRefused("more than once", "policy", "icao", "lenient");
  }

  @Test
  void refusesAFieldInQueryAndBody() {
    byte[] body = "{\"image\":\"QUJD\",\"policy\":\"icao\"}".getBytes(UTF_8);
    Map<String, List<String>> query = Map.of("policy", List.of("icao"));
    assertRefused(
        "more than once", () -> reader.read(Operation.CHECK, "application/json", query, body));
  }

  @Test
  void refusesABodyBeyondTheLimitAsTooLarge() {
    RefusedRequestException e =
        assertThrows(
            RefusedRequestException.class,
            () -> reader.read(Operation.CHECK, "application/json", Map.of(), new byte[MAX + 1]));
    assertEquals(RequestError.PAYLOAD_TOO_LARGE, e.fault().error());
  }

  @Test
  void neverRepeatsWhatAClientSentAtLengthOrInControlCharacters() {
    RefusedRequestException e =
        assertThrows(
            RefusedRequestException.class,
            () -> json("{\"\\u001b[31m" + "x".repeat(200) + "\":1}"));
    assertTrue(e.getMessage().length() < 120, e.getMessage());
    assertFalse(e.getMessage().contains("\u001b"));
  }

  private static String escaped(String base64) {
    return URLEncoder.encode(base64, UTF_8);
  }

  private void assertQueryRefused(String detail, String name, String... values) {
    Map<String, List<String>> query = Map.of(name, List.of(values));
    assertRefused(detail, () -> reader.read(Operation.CHECK, "image/jpeg", query, PICTURE.clone()));
  }

  private Request json(String body) throws RefusedRequestException {
    return reader.read(
        Operation.CHECK, "application/json;charset=utf-8", Map.of(), body.getBytes(UTF_8));
  }

  private static void assertRefused(String detail, RequestSource source) {
    RefusedRequestException e =
        assertThrows(
            RefusedRequestException.class,
            () -> {
              source.read().picture("image");
            });
    assertEquals(RequestError.BAD_REQUEST, e.fault().error());
    assertTrue(e.getMessage().contains(detail), e.getMessage());
  }

  private static void assertPicture(Request request) throws IOException, RefusedRequestException {
    assertArrayEquals(PICTURE, request.picture("image").stream().readAllBytes());
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 7);
    }
    return bytes;
  }
}
