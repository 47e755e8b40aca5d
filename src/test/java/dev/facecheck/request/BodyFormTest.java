package dev.facecheck.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.fixture.Pictures;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a body is taken for, by its content type and by its content. */
class BodyFormTest {
  private static final byte[] JPEG = Pictures.bright();
  private static final byte[] PNG = Pictures.dark();

  private final RequestReader reader = new RequestReader(100_000, 100_000);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "image/x-icon, x, PICTURE",
        "Image/JPEG ;x, x, PICTURE",
        "multipart/mixed; boundary=x, x, MULTIPART",
        "Multipart/Form-Data, x, MULTIPART",
        "VIDEO/MJPEG, x, FRAMES",
        "application/json; charset=utf-8, x, JSON",
        "application/octet-stream, x, PICTURE",
        "application/octet-stream, {}, JSON",
        "binary/octet-stream, x, PICTURE",
        "application/x-www-form-urlencoded, x, FIELDS",
        "application/x-www-form-urlencoded, ` \t\r\n{`, JSON",
        "application/x-www-form-urlencoded; charset=UTF-8, image=/9j/, FIELDS",
        "text/plain;charset=UTF-8, ` {\"image\":\"data:image/jpeg;base64,/9j/\"}`, JSON",
        "text/plain, ` /9j/`, PICTURE",
        "text/plain, _9j_, PICTURE",
        "text/plain, iVBORw0KGgoAAA, PICTURE",
        "text/plain, DATA:x, PICTURE",
      })
  void isTold(String contentType, String content, BodyForm expected) throws Exception {
    assertEquals(expected, BodyForm.of(contentType, content.getBytes(ISO_8859_1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "application/octet-stream",
        "binary/octet-stream",
        "application/x-www-form-urlencoded",
        "text/plain;charset=UTF-8",
        "image/jpeg",
        "image/png",
      })
  void isAPictureOrTextThatStandsForOne(String contentType) throws Exception {
    for (byte[] picture : new byte[][] {JPEG, PNG}) {
      String base64 = Base64.getEncoder().encodeToString(picture);
      assertPicture(picture, contentType, picture);
      for (String text :
          new String[] {
            base64,
            "\r\n " + base64,
            "data:image/jpeg;base64," + base64,
            "data:;base64," + base64,
            Base64.getUrlEncoder().withoutPadding().encodeToString(picture),
            Base64.getMimeEncoder().encodeToString(picture),
          }) {
        assertPicture(picture, contentType, text.getBytes(ISO_8859_1));
      }
    }
    if (!contentType.startsWith("image/")) {
      String json = "{\"image\":\"" + Base64.getEncoder().encodeToString(JPEG) + "\"}";
      assertPicture(JPEG, contentType, json.getBytes(ISO_8859_1));
    }
  }

  @Test
  void leavesWhatIsNoPictureToThePictureReader() throws Exception {
    for (String content : new String[] {"GIF89a", "QUJD", "hello", "/9j"}) {
      byte[] body = content.getBytes(ISO_8859_1);
      assertPicture(body, "image/jpeg", body.clone());
      assertPicture(body, "application/octet-stream", body.clone());
    }
    byte[] mangled = "\u00ef\u00bf\u00bd\u00ef\u00bf\u00bdJFIF".getBytes(ISO_8859_1);
    assertPicture(mangled, null, mangled.clone());
  }

  @Test
  void takesFieldsInPercentEncoding() throws Exception {
    String base64 = Base64.getEncoder().encodeToString(JPEG);
    assertTrue(base64.contains("+"), "a plus sign is needed for this to prove anything");
    for (String value : new String[] {base64, base64.replace("+", "%2B").replace("/", "%2f")}) {
      Request request = fields("detail=full&&image=" + value + "&policy=a%20b+c");
      assertArrayEquals(JPEG, request.picture("image").stream().readAllBytes());
      assertEquals("a b c", request.text("policy").orElseThrow());
      assertEquals("full", request.text("detail").orElseThrow());
    }
    Request frames =
        reader.read(
            Operation.BEST_SHOT,
            "application/x-www-form-urlencoded",
            Map.of(),
            ("frames[]=" + base64 + "&frames[]=" + base64).getBytes(ISO_8859_1));
    assertEquals(2, frames.pictures().size());
  }

  @ParameterizedTest
  @CsvSource({
    "image=%zz, not valid percent-encoding",
    "image=QUJD%2, not valid percent-encoding",
    "imgae=QUJD, Unknown field 'imgae'",
    "image, missing or empty",
    "=x, Unknown field ''",
    "image=*, not valid base64",
    "image=QUJD&image=QUJD, One image is expected",
  })
  void refusesOtherFields(String body, String sentence) {
    assertRefused(body, sentence);
  }

  @Test
  void refusesCountlessFields() {
    assertRefused("a&".repeat(2000), "too many fields");
  }

  private void assertRefused(String body, String sentence) {
    RefusedRequestException refusal =
        assertThrows(RefusedRequestException.class, () -> fields(body).picture("image"));
    assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
  }

  private Request fields(String body) throws RefusedRequestException {
    return reader.read(
        Operation.CHECK, "application/x-www-form-urlencoded", Map.of(), body.getBytes(ISO_8859_1));
  }

  private void assertPicture(byte[] expected, String contentType, byte[] body) throws Exception {
    Request request = reader.read(Operation.CHECK, contentType, Map.of(), body);
    assertArrayEquals(expected, request.picture("image").stream().readAllBytes());
  }
}
