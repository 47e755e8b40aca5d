package dev.facecheck.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.TestModels;
import dev.facecheck.face.Face;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.face.MeshFaceFinder;
import dev.facecheck.image.Frame;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Estimator;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurement.FailureToAssess;
import dev.facecheck.measure.Measurements;
import dev.facecheck.measure.Subject;
import dev.facecheck.synthetic.Covering;
import dev.facecheck.synthetic.Frames;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The heads on the two public-domain portraits, which none of them was trained on. */
class FaceAttributesTest {
  private static final int DRAWINGS = 8;

  private static final FaceFinder FINDER = MeshFaceFinder.from(TestModels.store());
  private static final Estimator ATTRIBUTES = FaceAttributes.from(TestModels.store());

  @ParameterizedTest
  @ValueSource(strings = {"astronaut.png", "grace-hopper.jpg"})
  void findsNothingOnAClearFace(String file) throws IOException {
    Measurements clear = measured(portrait(file));
    for (Component component :
        List.of(
            Component.MASK_PRESENCE,
            Component.MASK_MISPLACEMENT,
            Component.SUNGLASSES_PRESENCE,
            Component.MOUTH_OCCLUSION_PREVENTION,
            Component.FACE_OCCLUSION_PREVENTION,
            Component.EYES_VISIBLE)) {
      assertTrue(probability(clear, component) < 0.5, component + ": " + clear.of(component));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "MASK_WORN, MASK_PRESENCE",
    "MASK_WORN, MOUTH_OCCLUSION_PREVENTION",
    "MASK_WORN, FACE_OCCLUSION_PREVENTION",
    "MASK_NOSE_BARE, MASK_MISPLACEMENT",
    "SUNGLASSES, SUNGLASSES_PRESENCE",
    "SUNGLASSES, EYES_VISIBLE",
    "SCARF, MOUTH_OCCLUSION_PREVENTION",
    "HAT, NO_HEAD_COVERINGS",
  })
  void findsWhatIsDrawnInMostDrawings(Covering covering, Component component) throws IOException {
    int found = 0;
    for (int seed = 0; seed < DRAWINGS; seed++) {
      BufferedImage covered = drawn("grace-hopper.jpg", covering, seed);
      found += probability(measured(covered), component) > 0.5 ? 1 : 0;
    }
    assertTrue(found * 4 >= DRAWINGS * 3, covering + ": " + component + " in " + found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"astronaut.png", "grace-hopper.jpg"})
  void findsMostBeardsHarmless(String file) throws IOException {
    int wrong = 0;
    for (int seed = 0; seed < 2 * DRAWINGS; seed++) {
      Measurements bearded = measured(drawn(file, Covering.BEARD, seed));
      boolean mask =
          probability(bearded, Component.MASK_PRESENCE) > 0.5
              || probability(bearded, Component.MASK_MISPLACEMENT) > 0.5;
      wrong += mask || probability(bearded, Component.MOUTH_OCCLUSION_PREVENTION) > 0.5 ? 1 : 0;
    }
    assertTrue(wrong <= 1, wrong + " beards of " + 2 * DRAWINGS);
  }

  @ParameterizedTest
  @CsvSource({
    "LIDS, LEFT_EYE_OPEN",
    "LIDS, RIGHT_EYE_OPEN",
    "LEFT_LID, LEFT_EYE_OPEN",
    "RIGHT_LID, RIGHT_EYE_OPEN"
  })
  void findsEyesClosedByDrawing(Covering covering, Component eye) throws IOException {
    int found = 0;
    for (int seed = 0; seed < DRAWINGS; seed++) {
      Measurements shut = measured(drawn("grace-hopper.jpg", covering, seed));
      found += probability(shut, eye) < 0.05 ? 1 : 0;
    }
    assertTrue(found * 4 >= DRAWINGS * 3, covering + ": " + found);
  }

  @Test
  void givesFailuresToAssessForAFaceOfFewPixels() throws IOException {
    BufferedImage picture = portrait("grace-hopper.jpg");
    Frame frame = Frames.of(picture);
    Face face = FINDER.find(frame).get(0);
    BufferedImage small = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    small.createGraphics().drawImage(picture, 0, 0, 64, 64, null);
    List<Face> found = FINDER.find(Frames.of(small));
    assertEquals(1, found.size());
    Measurements measured =
        new Measurements(ATTRIBUTES.estimate(new Subject(Frames.of(small), found.get(0))));
    assertEquals(13, measured.all().size());
    measured.all().forEach(one -> assertInstanceOf(FailureToAssess.class, one));
    assertTrue(face.interEyeDistance() > 50);
  }

  @Test
  void turnsProbabilitiesIntoMeasurements() {
    Measurements measured =
        new Measurements(
            FaceAttributes.interpret(
                new double[] {0.2, 0.5, 0.3},
                new double[] {0.6, 0.3, 0.1},
                new double[] {0.1, 0.2, 0.7, 0.4, 0.9, 0, 0}));
    assertEquals(0.8, probability(measured, Component.MASK_PRESENCE), 1e-9);
    assertEquals(0.3, probability(measured, Component.MASK_MISPLACEMENT), 1e-9);
    assertEquals(0.4, probability(measured, Component.EYEWEAR_PRESENCE), 1e-9);
    assertEquals(0.1, probability(measured, Component.SUNGLASSES_PRESENCE), 1e-9);
    assertEquals(0.2, probability(measured, Component.LEFT_EYE_VISIBLE), 1e-9);
    assertEquals(0.7, probability(measured, Component.RIGHT_EYE_VISIBLE), 1e-9);
    assertEquals(0.7, probability(measured, Component.EYES_VISIBLE), 1e-9);
    assertEquals(30, ((Assessed) measured.of(Component.EYES_VISIBLE)).value());
    assertEquals(0.4, probability(measured, Component.FACE_OCCLUSION_PREVENTION), 1e-9);
    assertEquals(10, ((Assessed) measured.of(Component.NO_HEAD_COVERINGS)).value());
  }

  private static BufferedImage drawn(String file, Covering covering, long seed) throws IOException {
    BufferedImage picture = portrait(file);
    Face face = FINDER.find(Frames.of(picture)).get(0);
    return covering.over(picture, face.mesh(), List.of(), new SplittableRandom(seed)).picture();
  }

  private static BufferedImage portrait(String file) throws IOException {
    return ImageIO.read(new File("src/test/resources/portraits/" + file));
  }

  private static Measurements measured(BufferedImage picture) {
    Frame frame = Frames.of(picture);
    return new Measurements(ATTRIBUTES.estimate(new Subject(frame, FINDER.find(frame).get(0))));
  }

  private static double probability(Measurements measurements, Component component) {
    return ((Assessed) measurements.of(component)).nativeScore();
  }
}
