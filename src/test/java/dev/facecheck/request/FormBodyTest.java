package dev.facecheck.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
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

/** Multipart bodies in the forms that clients give them. A line of a form ends with CRLF. */
class FormBodyTest {
  private static final byte[] JPEG = Pictures.bright();
  private static final String BASE64 = Base64.getEncoder().encodeToString(JPEG);
  private static final String FORM = "multipart/form-data; boundary=b";
  private static final String FILE =
      """
      --b
      Content-Disposition: form-data; name="image"; filename="me.jpg"
      Content-Type: image/jpeg

      {picture}
      --b--
      """;

  private final RequestReader reader = new RequestReader(100_000, 1_000_000);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data; boundary=b",
        "Multipart/Form-Data; Boundary=b",
        "multipart/form-data;boundary=b;",
        "multipart/form-data; boundary=\"b\" ; charset=utf-8; ",
        "multipart/mixed; boundary=b",
        "multipart/related; type=\"image/jpeg\"; boundary=b",
        "multipart/x-mixed-replace;boundary=b",
      })
  void takesEveryKindOfMultipart(String contentType) throws Exception {
    assertPicture(read(contentType, FILE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "a  b", "'()+_,-./:=?", "----=_Part_1"})
  void takesABoundaryOfAnyPermittedCharacters(String boundary) throws Exception {
    String body = FILE.replace("--b", "--" + boundary);
    assertPicture(read("multipart/form-data; boundary=\"" + boundary + "\"", body));
  }

  @Test
  void takesAnUnquotedBoundaryWithABlank() throws Exception {
    assertPicture(read("multipart/form-data; boundary=a b", FILE.replace("--b", "--a b")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // as Netty read it, the type's name was the field's
        "Content-Disposition: form-data; name=\"image\"\nContent-Type: image/jpeg; name=\"policy\"",
        "Content-Type: image/jpeg; name=\"policy\"\nContent-Disposition: form-data; name=\"image\"",
        "CONTENT-DISPOSITION: FORM-DATA; NAME=image\nContent-Type: application/octet-stream",
        "Content-Disposition: form-data;\n name=\"image\";\n\tfilename=\"me.jpg\"",
        "Content-Disposition:form-data;name=image;filename=me.jpg;",
        "Content-Disposition: form-data; filename=\"a;name=x.jpg\"; name=\"image\"",
        "Content-Disposition: form-data; name=\"image\"; filename=\"\"",
        "Content-Disposition: form-data; name=\"image[]\"; filename=\"me.jpg\"",
        "Content-Disposition: form-data; name=\"image\"\nContent-Length: 3",
        "Content-Disposition: form-data; name=\"image\"\nContent-Length: 99999999999999999999",
        "Content-Disposition: form-data; name=\"image\"\nContent-Transfer-Encoding: binary",
        "Content-Disposition: form-data; name=\"image\"\nContent-Transfer-Encoding: base64",
        "Content-Disposition: form-data; name=\"image\"\nContent-Type: multipart/mixed",
        "Content-Disposition: form-data; name=\"image\"\nContent-Type: message/rfc822",
        // no name at all
        "Content-Type: image/jpeg",
        "Content-Disposition: attachment; filename=\"me.jpg\"",
        "",
      })
  void takesAPictureWithAnyHeader(String header) throws Exception {
    String head = header.isEmpty() ? "" : header + "\n";
    for (String picture : new String[] {"{picture}", BASE64, "data:image/png;base64," + BASE64}) {
      assertPicture(read(FORM, "--b\n" + head + "\n" + picture + "\n--b--\n"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "image/jpeg, me.jpg",
    "text/plain, ''",
  })
  void takesTransferEncodings(String type, String fileName) throws Exception {
    String head =
        "--b\nContent-Type: "
            + type
            + "\nContent-Disposition: form-data; name=\"image\""
            + (fileName.isEmpty() ? "" : "; filename=" + fileName)
            + "\n";
    String lines = Base64.getMimeEncoder().encodeToString(JPEG).replace("\r\n", "\n");
    String encoding = "Content-Transfer-Encoding: ";
    assertPicture(read(FORM, head + encoding + "BASE64\n\n" + lines + "\n--b--"));
    String quoted = BASE64.replace("=", "=3D").replaceAll("(.{70})", "$1=\n");
    assertPicture(read(FORM, head + encoding + "quoted-printable\n\n" + quoted + "\n--b--"));
  }

  @Test
  void takesSeveralFilesOfOneFieldInAFormOfTheirOwn() throws Exception {
    String inner = "--i\nContent-Disposition: file; filename=\"a.jpg\"\n\n{picture}\n";
    String body =
        "--b\nContent-Disposition: form-data; name=\"frames\"\n"
            + "Content-Type: multipart/mixed; boundary=i\n\n"
            + inner
            + inner
            + "--i--\n--b\nContent-Disposition: form-data; name=\"policy\"\n\nicao\n--b--\n";
    Request request = read(Operation.BEST_SHOT, FORM, body);
    assertEquals(2, request.pictures().size());
    assertEquals("a.jpg", request.pictures().get(1).fileName());
    assertEquals("icao", request.text("policy").orElseThrow());
  }

  @Test
  void takesTheFramesOfACameraWhichHaveNoNames() throws Exception {
    String frame = "--b\nContent-Type: image/jpeg\nContent-Length: 5\n\n{picture}\n";
    Request request =
        read(Operation.BEST_SHOT, "multipart/x-mixed-replace; boundary=b", frame + frame + "--b\n");
    assertEquals(2, request.pictures().size());
    assertArrayEquals(JPEG, request.pictures().get(1).image().stream().readAllBytes());
  }

  @Test
  void takesLineFeedsAndWordsAroundTheParts() throws Exception {
    byte[] body = ("before\n" + FILE + "after").getBytes(UTF_8);
    String text = new String(body, ISO_8859_1).replace("{picture}", new String(JPEG, ISO_8859_1));
    assertPicture(reader.read(Operation.CHECK, FORM, Map.of(), text.getBytes(ISO_8859_1)));
    assertPicture(read(FORM, "before\n" + FILE + "after"));
  }

  @Test
  void takesAnEndAsIfAPartFollowed() throws Exception {
    assertPicture(read(FORM, FILE.replace("--b--", "--b")));
    assertPicture(read(FORM, FILE.replace("--b--\n", "--b")));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "`form-data; name=image; filename=\"jörg.jpg\"`, jörg.jpg",
        "`form-data; name=image; filename=\"a;b %22c%22.jpg\"`, a;b %22c%22.jpg",
        "`form-data; name=image; filename=\"C:\\dir\\me.jpg\"`, C:\\dir\\me.jpg",
        "`form-data; name=image; filename*=utf-8''j%C3%B6rg.jpg`, jörg.jpg",
        "`form-data; name=image; filename=x; filename*=UTF-8'de'j%C3%B6rg+1.jpg`, jörg+1.jpg",
        "`form-data; name=image; filename*=iso-8859-1''j%F6rg.jpg`, jörg.jpg",
        "`form-data; name=image; filename*=utf-8''%zz`, utf-8''%zz",
        "`form-data; name=image; filename*=plain`, plain",
      })
  void readsTheNameOfAFile(String disposition, String expected) throws Exception {
    FormPart part = FormPart.of(field(disposition), FormPart.UNKNOWN);
    assertEquals(expected, part.fileName().orElseThrow());
    assertEquals("image", part.name());
  }

  private static org.apache.james.mime4j.stream.RawField field(String body) throws Exception {
    byte[] bytes = ("Content-Disposition: " + body).getBytes(UTF_8);
    return org.apache.james.mime4j.stream.RawFieldParser.DEFAULT.parseField(
        new org.apache.james.mime4j.util.ByteArrayBuffer(bytes, true));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "multipart/form-data            | --b{file}--b--                | names no boundary",
        "multipart/form-data; boundary= | --b{file}--b--                | names no boundary",
        "multipart/form-data; boundary=c | --b{file}--b--               | has no parts",
        "multipart/form-data; boundary=b | --b{file}                    | ends before its last boundary",
        "multipart/form-data; boundary=b | --b~Content-Disposition: form-data; name=\"image\"~~ | ends before its last boundary",
        "multipart/form-data; boundary=b | --b~~text~--b--              | has no name",
        "multipart/form-data; boundary=b | --b~Content-Type: text/plain; name=\"detail\"~~full~--b-- | has no name",
        "multipart/form-data; boundary=b | --b~Content-Disposition: form-data; name=\"image\"~~no base64!~--b-- | not valid base64",
        "multipart/form-data; boundary=b | --b~Content-Disposition: form-data; name=\"selfie\"~~x~--b-- | Unknown field 'selfie'",
        "multipart/form-data; boundary=b | --b~Content-Disposition: form-data; name=\"image\"~~~--b-- | missing or empty",
        "multipart/form-data; boundary=b | --b--                         | has no parts",
      })
  void saysWhatIsWrong(String contentType, String lines, String sentence) {
    String file = "\nContent-Disposition: form-data; name=\"image\"; filename=\"a\"\n\n{picture}\n";
    String body = lines.strip().replace('~', '\n').replace("{file}", file);
    assertRefused(sentence, contentType.strip(), body);
  }

  @Test
  void boundsHeadersPartsAndDepth() {
    String disposition = "Content-Disposition: form-data; name=\"detail\"\n";
    assertRefused("damaged", FORM, "--b\nX: " + "x".repeat(5000) + "\n\nfull\n--b--");
    assertRefused("damaged", FORM, "--b\n" + "X: x\n".repeat(100) + disposition + "\nfull\n--b--");
    assertRefused("too many parts", FORM, "--b\n\n\n".repeat(70) + "--b--");
    String deep = "Content-Type: multipart/mixed; boundary=";
    assertRefused("too many parts", FORM, "--b\n" + deep + "c\n\n--c\n" + deep + "d\n\n--d\n\nx");
  }

  private void assertRefused(String sentence, String contentType, String body) {
    RefusedRequestException refusal =
        assertThrows(RefusedRequestException.class, () -> read(contentType, body).picture("image"));
    assertTrue(refusal.getMessage().contains(sentence), refusal.getMessage());
  }

  private Request read(String contentType, String body) throws RefusedRequestException {
    return read(Operation.CHECK, contentType, body);
  }

  private Request read(Operation operation, String contentType, String body)
      throws RefusedRequestException {
    String bytes =
        new String(body.getBytes(UTF_8), ISO_8859_1)
            .replace("\n", "\r\n")
            .replace("{picture}", new String(JPEG, ISO_8859_1));
    return reader.read(operation, contentType, Map.of(), bytes.getBytes(ISO_8859_1));
  }

  private static void assertPicture(Request request) throws Exception {
    assertArrayEquals(JPEG, request.picture("image").stream().readAllBytes());
    assertEquals(1, request.pictures().size());
  }
}
