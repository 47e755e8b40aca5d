package dev.facecheck.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ReasonTest {

  @ParameterizedTest
  @EnumSource(mode = Mode.EXCLUDE, names = "SUCCESS")
  void hasACodeOfARejection(Reason reason) {
    assertTrue(reason.code() > 1000 && reason.code() < 1200, reason + ": " + reason.code());
  }

  @ParameterizedTest
  @EnumSource
  void isTold(Reason reason) {
    assertTrue(reason.message().matches("[A-Z].*\\."), reason + ": " + reason.message());
  }

  @Test
  void successIsZeroAndComesFirst() {
    assertEquals(0, Reason.SUCCESS.code());
    assertEquals(Reason.SUCCESS, Arrays.stream(Reason.values()).findFirst().orElseThrow());
  }

  @Test
  void oneCodeHasOneMessage() {
    Map<Integer, Set<String>> messages =
        Arrays.stream(Reason.values())
            .collect(
                Collectors.groupingBy(
                    Reason::code, Collectors.mapping(Reason::message, Collectors.toSet())));

    messages.forEach((code, texts) -> assertEquals(1, texts.size(), code + ": " + texts));
  }
}
