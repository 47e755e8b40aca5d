package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.policy.Reason;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The vendors' dialects against {@code vendor-codes.csv}, transcribed from the table of codes. */
class VendorCodesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/vendor-codes.csv", numLinesToSkip = 1)
  void saysOfVerdictWhatTheTableSays(
      Reason reason, int code, String message, String name, String okayFace) {
    JsonNode luna = body(Dialects.LUNA, SampleAnswers.judged(reason));
    assertEquals(code, luna.get("code").intValue());
    assertEquals(message, luna.get("message").textValue());
    assertEquals(name, luna.get("name").textValue());
    JsonNode verified = body(Dialects.OKAYFACE, SampleAnswers.compared(true, reason));
    if (verified.get("status").textValue().equals("error")) {
      assertEquals(okayFace, verified.get("message").textValue());
    } else {
      assertNumbers(okayFace, verified);
    }
  }

  private static void assertNumbers(String told, JsonNode verified) {
    assertEquals("api.success", verified.get("messageCode").textValue());
    boolean live = verified.at("/imageBestLiveness/probability").doubleValue() > 0.5;
    boolean good = verified.at("/imageBestLiveness/quality").doubleValue() >= 0.5;
    boolean same = verified.at("/result_idcard/confidence").doubleValue() >= 75;
    switch (told) {
      case "success" -> assertTrue(live && good && same, verified.toString());
      case "numbers" -> assertTrue(!live && !good && !same, verified.toString());
      case "probability" -> assertTrue(!live && good, verified.toString());
      case "confidence" -> assertTrue(live && good && !same, verified.toString());
      default -> throw new AssertionError(told + ": " + verified);
    }
  }

  @Test
  void tableHasEveryReason() throws Exception {
    try (var file = VendorCodesTest.class.getResourceAsStream("/vendor-codes.csv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      assertEquals(
          Reason.values().length,
          text.lines().skip(1).map(VendorCodesTest::first).distinct().count());
    }
  }

  private static String first(String line) {
    return line.substring(0, line.indexOf(','));
  }

  @ParameterizedTest
  @CsvSource({
    "BODY_MISSING, 400, Bad request., Data field is compulsory.",
    "MALFORMED, 400, Bad request., Photo format error",
    "PICTURE_REFUSED, 400, Bad request., Photo format error",
    "PICTURE_MISSING, 400, Bad request., MISSING_ARGUMENTS: imageIdCard or imageBest",
    "KEY_FIELD_MISSING, 400, Bad request., MISSING_ARGUMENT",
    "KEY_UNKNOWN, 403, Forbidden., INVALID_API_KEY",
    "KEY_DISABLED, 403, Forbidden., INVALID_API_KEY",
    "KEY_EXPIRED, 403, Forbidden., API_KEY_EXPIRED",
    "LICENCE, 1025, License check failed., Error in processing",
    "TOO_SLOW, 408, Request timeout., Error in processing",
    "TOO_LARGE, 413, Request payload too large., PAYLOAD_TOO_LARGE",
    "QUOTA_USED_UP, 429, Too many requests., MAX_API_CALL_EXCEEDED",
    "DEFECT, 500, Internal server error., Error in processing",
    "OVERLOAD, 503, Service unavailable., Error in processing",
    "OUT_OF_TIME, 504, Server timeout error., Error in processing"
  })
  void saysOfRequestWhatTheTableSays(Fault fault, int code, String message, String okayFace) {
    JsonNode luna = body(Dialects.LUNA, new Refused(fault, ""));
    assertEquals(code, luna.get("code").intValue());
    assertEquals(message, luna.get("message").textValue());
    assertEquals(
        okayFace, body(Dialects.OKAYFACE, new Refused(fault, "")).get("message").textValue());
    assertEquals(
        okayFace, body(Dialects.OKAYFACE_V1, new Refused(fault, "")).get("error").textValue());
  }

  private static JsonNode body(Dialects dialect, Answer answer) {
    return Golden.render(dialect, answer).body();
  }
}
