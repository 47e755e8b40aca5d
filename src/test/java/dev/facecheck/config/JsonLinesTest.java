package dev.facecheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class JsonLinesTest {

  @Test
  void aWarningIsOneLineWithItsStackTraceInAField() throws Exception {
    ExtLogRecord logged = logged(Level.WARN, "request %s: \"quoted\"\nand broken");
    logged.setParameters(new Object[] {"id-1"});
    logged.setThrown(new IllegalStateException("outer", new RuntimeException("inner")));
    logged.setMdc(Map.of("AWSRequestId", "aws-1"));
    JsonNode line = filtered(logged);
    assertEquals("WARN", line.get("level").textValue());
    assertEquals("dev.facecheck.Some", line.get("logger").textValue());
    assertEquals("aws-1", line.get("aws_request_id").textValue());
    assertEquals("request id-1: \"quoted\"\nand broken", line.get("message").textValue());
    String stack = line.get("stack").textValue();
    assertTrue(stack.contains("IllegalStateException: outer"), stack);
    assertTrue(stack.contains("Caused by: java.lang.RuntimeException: inner"), stack);
    assertTrue(stack.contains("at dev.facecheck.config.JsonLinesTest"), stack);
    assertTrue(line.get("timestamp").textValue().matches("20[0-9-]+T[0-9:.]+Z"));
    assertNull(logged.getThrown());
  }

  @Test
  void levelsAreFourNames() throws Exception {
    for (var one :
        List.of(
            Map.entry(Level.FATAL, "ERROR"),
            Map.entry(Level.ERROR, "ERROR"),
            Map.entry(java.util.logging.Level.WARNING, "WARN"),
            Map.entry(Level.INFO, "INFO"),
            Map.entry(Level.TRACE, "DEBUG"))) {
      JsonNode line = filtered(logged(one.getKey(), "text"));
      assertEquals(one.getValue(), line.get("level").textValue());
      assertFalse(line.has("stack"));
    }
  }

  @Test
  void anEndIsNoError() {
    String text = "Error running lambda (NORMAL) [Error Occurred After Shutdown]";
    assertFalse(new JsonLines().isLoggable(logged(Level.ERROR, text)));
  }

  private static ExtLogRecord logged(java.util.logging.Level level, String text) {
    ExtLogRecord logged =
        new ExtLogRecord(
            level, text, ExtLogRecord.FormatStyle.PRINTF, JsonLinesTest.class.getName());
    logged.setLoggerName("dev.facecheck.Some");
    return logged;
  }

  /** What the console prints, which is the message alone. */
  private static JsonNode filtered(ExtLogRecord logged) throws Exception {
    assertTrue(new JsonLines().isLoggable(logged));
    assertFalse(logged.getMessage().contains("\n"), logged.getMessage());
    return new ObjectMapper().readTree(logged.getMessage());
  }
}
