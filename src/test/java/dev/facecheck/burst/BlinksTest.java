package dev.facecheck.burst;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.measure.Component;
import dev.facecheck.policy.Eyes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlinksTest {

  @ParameterizedTest
  @CsvSource({
    "0.2 0.2 0.0 0.2, 1",
    "0.2 0.0 0.2 0.0 0.2, 2",
    "0.2 0.2 0.2, 0",
    "0.0 0.0 0.0, 0",
    "0.2 0.0 0.0, 0",
    "0.0 0.2 0.2, 0",
    // Not open enough, not closed enough, and at both limits.
    "0.079 0.0 0.2, 0",
    "0.2 0.0 0.079, 0",
    "0.2 0.051 0.2, 0",
    "0.08 0.05 0.08, 1",
    // Half open in between.
    "0.2 0.06 0.0 0.07 0.2, 1",
    "0.2 0.06 0.2 0.07 0.2, 0",
  })
  void countsBlinks(String openings, int blinks) {
    Bursts burst = Bursts.every(100);
    for (String opening : openings.split(" ", -1)) {
      double ratio = Double.parseDouble(opening);
      burst.add(Bursts.eyes(ratio, ratio));
    }
    for (Eyes eyes : Eyes.values()) {
      assertEquals(blinks, Blinks.of(burst.frames(), eyes, 0.08, 0.05).ends().size(), eyes.name());
    }
  }

  @Test
  void wantsBothEyesTogetherUnlessOneSuffices() {
    List<FrameOutcome> wink =
        Bursts.every(100)
            .add(Bursts.eyes(0.2, 0.2))
            .add(Bursts.eyes(0.2, 0))
            .add(Bursts.eyes(0.2, 0.2))
            .frames();
    assertEquals(List.of(), Blinks.of(wink, Eyes.BOTH, 0.08, 0.05).ends());
    assertEquals(List.of(Duration.ofMillis(200)), Blinks.of(wink, Eyes.ONE, 0.08, 0.05).ends());
  }

  @ParameterizedTest
  @CsvSource({"0.04, 0.079, 1", "0.04, 0.081, 0", "0.051, 0.079, 0"})
  void takesAnEyeThatIsHalfOpenForClosedBesideAClosedOne(double left, double right, int blinks) {
    List<FrameOutcome> frames =
        Bursts.every(100)
            .add(Bursts.eyes(0.2, 0.2))
            .add(Bursts.eyes(left, right))
            .add(Bursts.eyes(0.2, 0.2))
            .frames();
    assertEquals(blinks, Blinks.of(frames, Eyes.BOTH, 0.08, 0.05).ends().size());
  }

  @Test
  void seesTheOneEyeThatCanOpen() {
    List<FrameOutcome> frames =
        Bursts.every(100)
            .add(Map.of(Component.LEFT_EYE_OPEN, 0.2))
            .add(Bursts.eyes(0, 0))
            .add(Map.of(Component.LEFT_EYE_OPEN, 0.2))
            .frames();
    assertEquals(1, Blinks.of(frames, Eyes.BOTH, 0.08, 0.05).judged());
    assertEquals(1, Blinks.of(frames, Eyes.ONE, 0.08, 0.05).ends().size());
  }

  @Test
  void looksAtNobodyElsesEyes() {
    List<FrameOutcome> frames =
        Bursts.every(100)
            .add(Bursts.eyes(0.2, 0.2))
            .add(Sighting.ANOTHER_FACE, Bursts.eyes(0, 0))
            .add(Bursts.eyes(0.2, 0.2))
            .frames();
    assertEquals(new Blinks(List.of(), 2), Blinks.of(frames, Eyes.BOTH, 0.08, 0.05));
  }
}
