package dev.facecheck.request;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.dialect.Fault;
import dev.facecheck.dialect.RequestError;
import dev.facecheck.fixture.Form;
import dev.facecheck.image.file.ImageBytes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields of the operations that take more than one picture, in each form of a request. */
class RequestFormsTest {
  private static final byte[] PICTURE = {'A', 'B', 'C'};
  private static final String JPEG = "image/jpeg";

  private final RequestReader reader = new RequestReader(1_000, 10_000);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          MATCH      | {"probe":"QUJD","reference":"QUI="}                           | probe:3 reference:2
          MATCH      | {"reference":"QUI=","probe":"QUJD","reference_policy":"icao"} | reference:2 probe:3
          BEST_SHOT  | {"frames":["QUJD","QUI="]}                                    | frames:3 frames:2
          BEST_SHOT  | {"frame":["QUJD"]}                                            | frame:3
          BEST_SHOT  | {"frames":[{"image":"QUJD"}]}                                 | frames:3
          BEST_SHOT  | {"frames":[{"image":"QUJD","timestamp_ms":40}]}               | frames:3@40
          BEST_SHOT  | {"frames":[],"frames_per_second":25}                          | ``
          VERIFY     | {"imageBestBase64":"QUJD","imageIdCardBase64":"QUI="}         | imageBest:3 imageIdCard:2
          VERIFY     | {"imageBest":"QUJD","other":{"a":[1]},"livenessDetection":true} | imageBest:3
          LIVENESS   | {"images":["QUJD"],"account_id":"x"}                          | images:3
          OKAYLIVE   | {"data":"QUJD","journeyId":"x"}                               | imageBest:3
          OKAYLIVE   | {"imageBest":"QUJD"}                                          | imageBest:3
          OKAYLIVE   | {"imageBestBase64":"QUJD"}                                    | imageBest:3
          """)
  void takesTheFieldsOfAnOperation(Operation operation, String body, String expected)
      throws Exception {
    assertEquals(expected, pictures(json(operation, body)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          MATCH     | {"image":"QUJD"}                                     | Unknown field 'image'. Known are probe, reference, policy, detail, dialect, locale and reference_policy.
          BEST_SHOT | {"frames":"QUJD"}                                    | Field 'frames' must be a list.
          BEST_SHOT | {"frames":[7]}                                       | Each of 'frames' is
          BEST_SHOT | {"frames":[{"image":7}]}                             | Each of 'frames' is
          BEST_SHOT | {"frames":[{"timestamp_ms":7}]}                      | Each of 'frames' is
          BEST_SHOT | {"frames":[{"image":"QUJD","timestamp_ms":1.5}]}     | Each of 'frames' is
          BEST_SHOT | {"frames":[{"image":"QUJD","timestamp_ms":"1"}]}     | Each of 'frames' is
          BEST_SHOT | {"frames":[{"image":"QUJD","timestamp_ms":1e30}]}    | Each of 'frames' is
          BEST_SHOT | {"frames":[{"image":"QUJD","timestamp_ms":99999999999999999999}]} | Each of 'frames' is
          BEST_SHOT | {"frames":[{"image":"QUJD","time":1}]}               | Each of 'frames' is
          BEST_SHOT | {"frames":[{"image":"QUJD","timestamp_ms":1,"a":1}]} | Each of 'frames' is
          VERIFY    | {"imageBest":"QUJD","imageBestBase64":"QUJD"}        | Field 'imageBest' was sent more than once.
          VERIFY    | {"livenessDetection":[]}                             | Field 'livenessDetection' must be one string.
          CHECK     | {"image":true}                                       | Field 'image' must be one string.
          """)
  void refusesOtherFields(Operation operation, String body, String sentence) {
    assertRefused(sentence, () -> json(operation, body));
  }

  @Test
  void takesThirtyFramesAndNoMore() throws Exception {
    String frame = "\"QUJD\",";
    assertEquals(30, many(frame.repeat(29)).pictures().size());
    assertRefused("More than 30 pictures were sent.", () -> many(frame.repeat(30)));
  }

  private Request many(String frames) throws RefusedRequestException {
    return json(Operation.BEST_SHOT, "{\"frames\":[" + frames + "\"QUJD\"]}");
  }

  @Test
  void takesFilesOfAFormByTheirNames() throws Exception {
    Form form =
        new Form().file("imageBest", "Jörg me.jpg", PICTURE).text("imageIdCardBase64", "QUI=");
    Request request = form(Operation.VERIFY, form);

    assertEquals("imageBest:3 imageIdCard:2", pictures(request));
    assertEquals("Jörg me.jpg", request.pictures().get(0).fileName());
    assertEquals("", request.pictures().get(1).fileName());
  }

  @Test
  void takesAFileByAnyNameWhereClientsSendOne() throws Exception {
    Form form = new Form().file("selfie", "a.jpg", PICTURE).text("account_id", "x");

    assertEquals("images:3", pictures(form(Operation.LIVENESS, form)));
    assertEquals("", pictures(form(Operation.VERIFY, form)));
    assertRefused("Unknown field 'selfie'.", () -> form(Operation.BEST_SHOT, form));
  }

  @Test
  void leavesOutAnEmptyFileWhereOneIsExpectedAndKeepsItAmongSeveral() throws Exception {
    Form form = new Form().file("probe", "a.jpg", new byte[0]);
    assertEquals("", pictures(form(Operation.MATCH, form)));
    Form frames = new Form().file("frames", "a.jpg", new byte[0]);
    assertEquals("frames:0", pictures(form(Operation.BEST_SHOT, frames)));
  }

  @Test
  void keepsLongNames() throws Exception {
    Form form = new Form().file("images", "a".repeat(200), PICTURE);

    assertEquals("a".repeat(200), name(form(Operation.LIVENESS, form)));
  }

  @Test
  void takesLunaPlatformsDescriptionOfPicturesForNoPicture() throws Exception {
    Form form = new Form().file("meta", "meta.json", PICTURE).file("images", "a.jpg", PICTURE);

    assertEquals("images:3", pictures(form(Operation.LIVENESS, form)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/x-jpeg-base64", "image/X-PNG-base64; a=b"})
  void decodesAPictureWhoseTypeIsBase64(String type) throws Exception {
    assertEquals("images:3", pictures(body(Operation.LIVENESS, type, "QUJD".getBytes(UTF_8))));
    assertEquals("imageBest:3", pictures(body(Operation.OKAYLIVE, type, "QUJD".getBytes(UTF_8))));
    RefusedRequestException refusal =
        assertThrows(
            RefusedRequestException.class,
            () -> body(Operation.LIVENESS, type, "!".getBytes(UTF_8)));
    assertEquals(Fault.PICTURE_NOT_BASE64, refusal.fault());
  }

  private static String name(Request request) {
    return request.pictures().get(0).fileName();
  }

  @Test
  void takesABodyThatIsAPictureWhereOneIsEnough() throws Exception {
    assertEquals("image:3", pictures(body(Operation.CHECK, JPEG, PICTURE)));
    assertEquals("frames:3", pictures(body(Operation.BEST_SHOT, JPEG, PICTURE)));
    assertEquals("images:3", pictures(body(Operation.LIVENESS, JPEG, PICTURE)));
    assertRefused("More than one picture is expected.", () -> body(Operation.MATCH, JPEG, PICTURE));
  }

  @Test
  void limitsTheBodyByTheOperation() throws Exception {
    assertEquals("image:1000", pictures(body(Operation.CHECK, JPEG, new byte[1_000])));
    assertTooLarge(Operation.CHECK, 1_001);
    assertEquals("frames:10000", pictures(body(Operation.BEST_SHOT, JPEG, new byte[10_000])));
    assertTooLarge(Operation.BEST_SHOT, 10_001);
  }

  private void assertTooLarge(Operation operation, int bytes) {
    RefusedRequestException refusal =
        assertThrows(RefusedRequestException.class, () -> body(operation, JPEG, new byte[bytes]));
    assertEquals(RequestError.PAYLOAD_TOO_LARGE, refusal.fault().error());
  }

  @ParameterizedTest
  @CsvSource({"apiKey, 'Unknown field'", "image, 'Unknown field'", "probe, 'Unknown field'"})
  void takesNoKeyAndNoPictureFromAQuery(String name, String sentence) {
    assertRefused(sentence, () -> query(Operation.CHECK, name, "QUJD"));
  }

  @Test
  void passesOverAQueryThatAVendorsClientsSend() throws Exception {
    Request request = query(Operation.LIVENESS, "apiKey", "secret");

    assertEquals(Optional.empty(), request.key());
    assertEquals(Optional.of("1"), query(Operation.LIVENESS, "aggregate", "1").text("aggregate"));
  }

  @Test
  void takesTheKeyFromTheBody() throws Exception {
    Request request = json(Operation.CHECK, "{\"image\":\"QUJD\",\"apiKey\":\"secret\"}");

    assertEquals(Optional.of("secret"), request.key());
    assertEquals("Request[check]", request.toString());
  }

  @Test
  void takesAStoredPictureInsteadOfOneInTheEvent() throws Exception {
    StoredPicture stored = deadline -> new ImageBytes(PICTURE);
    JsonNode fields = new ObjectMapper().readTree("{\"detail\":\"full\"}");
    JsonNode image = new ObjectMapper().readTree("{\"image\":\"QUJD\"}");
    Request request = reader.read(Operation.CHECK, fields, Optional.of(stored));

    assertEquals(List.of(), request.pictures());
    assertEquals("image:3", pictures(request.fetched(null)));
    assertEquals(Optional.of("full"), request.fetched(null).text("detail"));
    assertRefused(
        "One image is expected, more were sent.",
        () -> reader.read(Operation.CHECK, image, Optional.of(stored)));
  }

  private static String pictures(Request request) throws Exception {
    for (Picture picture : request.pictures()) {
      byte[] bytes = picture.image().stream().readAllBytes();
      if (bytes.length == PICTURE.length) {
        assertArrayEquals(PICTURE, bytes);
      }
    }
    return request.pictures().stream()
        .map(
            picture ->
                picture.field()
                    + ":"
                    + picture.image().length()
                    + (picture.timestampMs().isPresent()
                        ? "@" + picture.timestampMs().getAsLong()
                        : ""))
        .collect(Collectors.joining(" "));
  }

  private Request json(Operation operation, String text) throws RefusedRequestException {
    return body(operation, "application/json", text.getBytes(UTF_8));
  }

  private Request form(Operation operation, Form form) throws RefusedRequestException {
    return body(operation, form.contentType(), form.body());
  }

  private Request body(Operation operation, String contentType, byte[] body)
      throws RefusedRequestException {
    return reader.read(operation, contentType, Map.of(), body);
  }

  private Request query(Operation operation, String name, String value)
      throws RefusedRequestException {
    return reader.read(operation, JPEG, Map.of(name, List.of(value)), PICTURE);
  }

  private static void assertRefused(String sentence, RequestSource source) {
    RefusedRequestException refusal = assertThrows(RefusedRequestException.class, source::read);
    assertEquals(RequestError.BAD_REQUEST, refusal.fault().error());
    assertTrue(refusal.getMessage().startsWith(sentence), refusal.getMessage());
  }
}
