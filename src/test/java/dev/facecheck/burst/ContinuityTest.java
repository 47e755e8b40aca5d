package dev.facecheck.burst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.measure.Component;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Reason;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContinuityTest {
  private static final TrackingLimits CONFIG =
      new TrackingLimits(0.7, 0.9, 0.1, Duration.ofSeconds(1), 3);

  /** See {@link Bursts#of} for the letters. */
  @ParameterizedTest
  @CsvSource({
    "200, PPPP, ''",
    "3000, PPPP, ''",
    "200, ..PP, ''",
    "200, UUPP, ''",
    "200, ...., FACE_NOT_FOUND",
    "200, UU.U, ''",
    // Away for a moment, or too long: the fourth frame after the last sight comes 1 s after it.
    "200, P.PP, ''",
    "200, P....P, ''",
    "200, P.....P, FACE_LOST",
    "200, PU.U.P, ''",
    "200, PU.U.UP, FACE_LOST",
    "600, PP.P, FACE_LOST",
    // Never came back.
    "200, PPP., FACE_LOST",
    "200, PPPU, ''",
    "200, PUUUUUU, FACE_LOST",
    // Another face, however short.
    "200, PPOP, PRIMARY_FACE_LOST",
    "200, PPPO, PRIMARY_FACE_LOST",
    "200, PPOO, PRIMARY_FACE_LOST",
    "200, P.OP, PRIMARY_FACE_LOST",
    "200, POOOOP, PRIMARY_FACE_LOST",
    // Another face for good.
    "200, POOO, PRIMARY_FACE_LOST_CRITICAL",
    "200, PO.O.O, PRIMARY_FACE_LOST_CRITICAL",
    "200, PPPOUOOU, PRIMARY_FACE_LOST_CRITICAL",
    // A larger face beside it is no loss.
    "200, PLLP, ''",
    "200, PLLL, ''",
    // Several at once, by precedence.
    "200, P......POPOOO, PRIMARY_FACE_LOST_CRITICAL+PRIMARY_FACE_LOST+FACE_LOST",
  })
  void tellsAbsences(int millis, String letters, String reasons) {
    List<Finding> findings = Continuity.findings(Bursts.of(millis, letters), CONFIG);
    assertEquals(
        reasons, findings.stream().map(f -> f.reason().name()).collect(Collectors.joining("+")));
  }

  @Test
  void countsTheFramesInWhichTheFaceWasFollowed() {
    Finding finding = Continuity.findings(Bursts.of(200, "..PPLO."), CONFIG).get(0);
    assertEquals(Reason.PRIMARY_FACE_LOST, finding.reason());
    assertEquals(Component.FACE_CONTINUITY, finding.component());
    assertEquals(3, finding.observed().orElseThrow());
    assertEquals(5, finding.limit());
    assertEquals("frames", finding.unit());
  }
}
