package dev.facecheck.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.InitializationFailure;
import dev.facecheck.TestModels;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import dev.facecheck.image.ImageBytes;
import dev.facecheck.image.ImageHeader;
import dev.facecheck.image.ImageIoDecoder;
import dev.facecheck.image.ImageLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeshEstimatorTest {
  private static final MeshEstimator MESHES =
      new MeshEstimator(
          TestModels.store()
              .load("face-mesh", InitializationFailure.EYE_ESTIMATOR_CREATION_FAILED));

  private static final FaceDetector DETECTOR =
      new FaceDetector(
          TestModels.store()
              .load("face-detector", InitializationFailure.FACE_DETECTOR_CREATION_FAILED));

  @ParameterizedTest
  @CsvSource({"0, 0, 0, true", "1.9, 0, 0, true", "2.1, 0, 0, false", "0, 2.1, 0, false"})
  void settlesWhereNoEdgeMovesByMoreThanOnePercentOfTheHeight(
      double right, double down, double wider, boolean settled) {
    BoundingBox second = new BoundingBox(100, 100, 150, 200);
    BoundingBox first = new BoundingBox(100 + right, 100 + down, 150 + wider, 200);
    assertEquals(settled, MeshEstimator.settled(first, second));
  }

  @Test
  void hasNotSettledWhereOnlyTheFarEdgesMove() {
    BoundingBox second = new BoundingBox(100, 100, 150, 200);
    assertFalse(MeshEstimator.settled(new BoundingBox(100, 100, 153, 200), second));
    assertFalse(MeshEstimator.settled(new BoundingBox(100, 100, 150, 203), second));
  }

  @Test
  void keepsSettledLandmarksAndAveragesOthers() throws Exception {
    Frame portrait = portrait();
    Sight sight = MESHES.estimate(portrait, DETECTOR.detect(portrait, 0.5).get(0));
    assertTrue(sight.settled());
    assertSame(sight.mesh(), MESHES.steady(portrait, sight));
    Sight restless = new Sight(sight.detection(), sight.mesh(), false);
    FaceMesh steady = MESHES.steady(portrait, restless);
    assertNotSame(sight.mesh(), steady);
    assertTrue(steady.bounds().overlap(sight.bounds()) > 0.95);
  }

  @Test
  void theMeanOfMeshesLiesBetweenThem() {
    FaceMesh mesh = SampleFace.facing(new HeadPose(0, 0, 0)).mesh();
    float[] points = new float[FaceMesh.POINTS * 3];
    float[] eye = new float[FaceMesh.EYE_POINTS * 2];
    points[33 * 3] = 130;
    eye[2] = 8;
    FaceMesh mean = FaceMesh.mean(List.of(mesh, new FaceMesh(points, eye, eye, 0.2)));
    assertEquals(125, mean.point(33).x(), 1e-4);
    assertEquals(4, mean.leftEye(1).x(), 1e-4);
    assertEquals(0.99, mean.presence(), 1e-9);
  }

  private static Frame portrait() throws Exception {
    Path file = Path.of("src/test/resources/portraits/astronaut.png");
    ImageBytes bytes = new ImageBytes(Files.readAllBytes(file));
    ImageLimits limits = new ImageLimits(10_000_000, 25_000_000, 160);
    return new ImageIoDecoder().decode(bytes, ImageHeader.read(bytes, limits));
  }
}
