package dev.facecheck.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.face.Face;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import dev.facecheck.measure.Measurement;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumSet;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PadEstimatorTest {
  private static final int SEEDS = 4;
  private static final Set<SimulatedAttack> FILLING =
      EnumSet.of(SimulatedAttack.PRINT_FILLING, SimulatedAttack.SCREEN_FILLING);

  private static BufferedImage portrait(String file) throws IOException {
    try (InputStream in = PadEstimatorTest.class.getResourceAsStream("/portraits/" + file)) {
      return ImageIO.read(in);
    }
  }

  private static Face face(BufferedImage image) {
    return PadSample.face(image).orElseThrow();
  }

  /** Mean score of presentations of a portrait; where no face is found, no attack succeeds. */
  private static double score(BufferedImage portrait, SimulatedAttack species) {
    LinearImage picture = LinearImage.of(portrait);
    BoundingBox box = face(portrait).detected();
    double sum = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      PadSample sample = PadSample.of("", species.present(picture, box, seed));
      sum += sample.isAssessed() ? sample.score() : 0;
    }
    return sum / SEEDS;
  }

  /**
   * Media that fill the view have no edge in sight. They lower the score, but hardly: docs/PAD.md
   * names them among what is not stopped.
   */
  @ParameterizedTest
  @ValueSource(strings = {"astronaut.png", "grace-hopper.jpg"})
  void tellsSimulatedMediaFromASecondCapture(String file) throws IOException {
    BufferedImage portrait = portrait(file);
    double control = score(portrait, SimulatedAttack.RECAPTURE);
    for (SimulatedAttack species : SimulatedAttack.values()) {
      double least = FILLING.contains(species) ? 0.02 : 0.2;
      double score = score(portrait, species);
      assertTrue(
          species == SimulatedAttack.RECAPTURE || score < control - least,
          species + " " + score + ", control " + control);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"astronaut.png", "grace-hopper.jpg"})
  void valueIsTheScoreInPercent(String file) throws IOException {
    BufferedImage image = portrait(file);
    Measurement measured = PadSample.measure(LinearImage.frame(image), face(image));
    Measurement.Assessed assessed = assertInstanceOf(Measurement.Assessed.class, measured);
    assertTrue(assessed.nativeScore() >= 0 && assessed.nativeScore() <= 1);
    assertEquals(100 * assessed.nativeScore(), assessed.value(), 0.5);
  }

  @Test
  void failsToAssessFaceThatFillsThePicture() throws IOException {
    BufferedImage image = portrait("astronaut.png");
    BoundingBox box = face(image).detected();
    int side = (int) (1.3 * box.width());
    int left = (int) (box.centre().x() - side / 2.0);
    int top = (int) Math.max(0, box.centre().y() - side / 2.0);
    Frame tight = LinearImage.frame(image.getSubimage(left, top, side, side));
    Face moved = face(image.getSubimage(left, top, side, side));
    assertInstanceOf(Measurement.FailureToAssess.class, PadSample.measure(tight, moved));
  }
}
