package dev.facecheck.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.TestModels;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.onnx.Network;
import dev.facecheck.synthetic.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeshEstimatorTest {
  private static final ModelStore STORE = TestModels.store();
  private static final FaceDetector DETECTOR = new FaceDetector(STORE.load(Network.FACE_DETECTOR));
  private static final MeshEstimator MESHES = new MeshEstimator(STORE.load(Network.FACE_MESH));

  @Test
  void steadiesLandmarksAgainstShifts() throws IOException {
    double asTheyAre = 0;
    double steady = 0;
    for (String file : List.of("astronaut.png", "grace-hopper.jpg")) {
      Picture portrait = portrait(file);
      asTheyAre += jitter(portrait, MESHES::estimate);
      steady +=
          jitter(portrait, (frame, seen) -> MESHES.steady(frame, MESHES.estimate(frame, seen)));
    }
    assertTrue(steady < 0.75 * asTheyAre, steady + " against " + asTheyAre);
  }

  @ParameterizedTest
  @ValueSource(strings = {"astronaut.png", "grace-hopper.jpg"})
  void findsLandmarksInTheDarkWhereTheyAreInTheLight(String file) throws IOException {
    Picture portrait = portrait(file);
    FaceMesh light = estimate(portrait.frame());
    FaceMesh dark = estimate(portrait.gain(0.15).noise(3, 1).frame());
    assertEquals(0, distance(light, dark) / light.bounds().height(), 0.0085);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "0.4, 0", "0.5, 0", "1, 0.5", "1.5, 1", "9, 1"})
  void callsAFaceUnsettledByItsMostRestlessEdge(double pixels, double expected) {
    BoundingBox box = new BoundingBox(50, 60, 80, 100);
    for (BoundingBox other :
        List.of(
            new BoundingBox(50 - pixels, 60, 80 + pixels, 100),
            new BoundingBox(50, 60, 80 + pixels, 100),
            new BoundingBox(50 + pixels, 60, 80, 100),
            new BoundingBox(50, 60 - pixels, 80, 100))) {
      assertEquals(expected, MeshEstimator.unsettled(box, other), 1e-9);
    }
  }

  /** Mean distance of points from where the unshifted picture has them. */
  private static double jitter(Picture picture, BiFunction<Frame, Detection, FaceMesh> look) {
    List<FaceMesh> meshes = new ArrayList<>();
    for (int shift = 0; shift < 6; shift++) {
      Frame frame = shifted(picture, shift).frame();
      meshes.add(look.apply(frame, DETECTOR.detect(frame, 0.6).get(0)));
    }
    double sum = 0;
    for (int shift = 1; shift < meshes.size(); shift++) {
      for (int i = 0; i < FaceMesh.POINTS; i++) {
        double x = meshes.get(shift).point(i).x() - shift - meshes.get(0).point(i).x();
        double y = meshes.get(shift).point(i).y() - meshes.get(0).point(i).y();
        sum += Math.hypot(x, y);
      }
    }
    return sum / (meshes.size() - 1) / FaceMesh.POINTS / meshes.get(0).bounds().height();
  }

  private static Picture shifted(Picture picture, int shift) {
    return Picture.paint(
        picture.width(), picture.height(), (x, y, c) -> picture.sample(x - shift, y, c));
  }

  private static double distance(FaceMesh one, FaceMesh other) {
    double sum = 0;
    for (int i = 0; i < FaceMesh.POINTS; i++) {
      sum += one.point(i).distanceTo(other.point(i));
    }
    return sum / FaceMesh.POINTS;
  }

  private static FaceMesh estimate(Frame frame) {
    return MESHES.estimate(frame, DETECTOR.detect(frame, 0.4).get(0));
  }

  private static Picture portrait(String file) throws IOException {
    return Picture.of(ImageIO.read(Path.of("src/test/resources/portraits").resolve(file).toFile()));
  }
}
