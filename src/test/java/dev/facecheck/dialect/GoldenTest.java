package dev.facecheck.dialect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.ContractFile;
import dev.facecheck.policy.Reason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every reply, byte for byte, against the files under {@code src/test/resources/dialect}. */
@Tag("contract")
class GoldenTest {

  @ParameterizedTest
  @EnumSource
  void repliesAsWritten(Dialects dialect) throws Exception {
    ContractFile.assertText(Golden.file(dialect), Golden.text(dialect));
    JsonNode replies = new ObjectMapper().readTree(Golden.file(dialect).toFile());
    int others = Fault.values().length + InitializationFailure.values().length;
    assertTrue(replies.size() >= Reason.values().length + others, "replies: " + replies.size());
  }
}
