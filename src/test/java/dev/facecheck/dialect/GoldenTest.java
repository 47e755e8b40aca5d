package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.policy.Reason;
import java.nio.file.Files;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reply, byte for byte, against the files under {@code src/test/resources/dialect}. */
class GoldenTest {

  @ParameterizedTest
  @EnumSource
  void repliesAsWritten(Dialects dialect) throws Exception {
    String written = Files.readString(Golden.file(dialect));

    assertEquals(written, Golden.text(dialect));
    JsonNode replies = new ObjectMapper().readTree(written);
    int others = Fault.values().length + InitializationFailure.values().length;
    assertTrue(replies.size() >= Reason.values().length + others, "replies: " + replies.size());
  }

  /** {@code mvn test -Dtest=GoldenTest -Dgolden.write=true} */
  @ParameterizedTest
  @EnumSource
  @EnabledIfSystemProperty(named = "golden.write", matches = "true")
  void writesTheReplies(Dialects dialect) throws Exception {
    Files.writeString(Golden.file(dialect), Golden.text(dialect));
    assertTrue(Files.size(Golden.file(dialect)) > 0);
  }
}
