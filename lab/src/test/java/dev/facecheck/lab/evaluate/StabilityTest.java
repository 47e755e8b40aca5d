package dev.facecheck.lab.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.image.file.ImageLimits;
import dev.facecheck.measure.Component;
import dev.facecheck.policy.Eyes;
import dev.facecheck.policy.Limit;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Reason;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StabilityTest {
  private static final Limits LIMITS =
      new Limits(Policy.of("sizes", Map.of(Limit.MIN_FACE_SIZE_PX, 200.0), Eyes.BOTH));

  private static final List<Change> CHANGES =
      Stability.changes(new ImageLimits(1_000_000, 1_000_000, 160));

  private static final int TOO_SMALL = Reason.FACE_TOO_SMALL.code();

  @Test
  void tellsALimitThatMovedFromAMeasureThatDid() {
    assertEquals(List.of("0", "0", "0", "1", "0", "0", "0", "1"), limitMoved(sizes(210, 189)));
  }

  @Test
  void blamesNoLimitWhereTheTrueSizeStaysOnItsSide() {
    assertEquals(List.of("0", "0", "0", "0", "0", "0", "0", "0"), limitMoved(sizes(225, 199)));
  }

  @Test
  void countsAPictureThatIsTooSmallOnceShrunk() {
    Sample same = sample(210);
    Sample refused = new Sample("a.jpg", new Labels(Map.of()), Checked.refused("too small"));
    assertEquals(
        List.of("0", "0", "0", "1", "0", "0", "0", "1"),
        limitMoved(new Stability.Pair(same, List.of(same, same, same, refused, same, same, same))));
  }

  @Test
  void doesNotTakeACheckThatTookTooLongForATooSmallPicture() {
    Sample same = sample(210);
    Sample late =
        new Sample("a.jpg", new Labels(Map.of()), Checked.refused(PictureCheck.TOOK_TOO_LONG));
    assertEquals(
        List.of("0", "0", "0", "0", "0", "0", "0", "0"),
        limitMoved(new Stability.Pair(same, List.of(same, same, same, late, same, same, same))));
  }

  private static List<String> limitMoved(Stability.Pair pair) {
    return Stability.table(List.of(pair), CHANGES, LIMITS).rows().stream()
        .map(row -> row.get(3).markdown())
        .toList();
  }

  /** Changed only by the fourth change, which shrinks to 0.9. */
  private static Stability.Pair sizes(double before, double shrunk) {
    Sample same = sample(before);
    return new Stability.Pair(same, List.of(same, same, same, sample(shrunk), same, same, same));
  }

  private static Sample sample(double size) {
    return Samples.sample(
        Map.of(),
        size < 200 ? TOO_SMALL : 0,
        Map.of(Component.FACE_SIZE, size, Component.SINGLE_FACE_PRESENT, 1.0));
  }
}
