package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.face.HeadPose;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeometryTest {
  private final SyntheticFace face = SyntheticFace.at(160, 170, 200);

  @Test
  void faceSizeIsTheBoxsLongerSideAndItsShares() {
    Shot shot = Shot.synthetic(face);
    assertEquals(220, shot.score(new FaceSize(), Component.FACE_SIZE), 1e-9);
    assertEquals(0.5, shot.score(new FaceSize(), Component.FACE_WIDTH_RATIO), 1e-9);
    assertEquals(220 / 320.0, shot.score(new FaceSize(), Component.FACE_HEIGHT_RATIO), 1e-9);
  }

  @Test
  void interEyeDistanceAllowsForYaw() {
    assertEquals(68, interEyeDistance(face), 1e-3);
    assertEquals(68 / Math.cos(Math.toRadians(30)), interEyeDistance(face.withYaw(30)), 1e-3);
    assertEquals(136, interEyeDistance(face.withYaw(85)), 1e-3);
    assertEquals(68, interEyeDistance(face.withPose(Optional.empty())), 1e-3);
  }

  private static double interEyeDistance(SyntheticFace face) {
    return Shot.synthetic(face).score(new InterEyeDistance(), Component.INTER_EYE_DISTANCE);
  }

  @Test
  void borderDistanceTurnsNegativeBeyondTheBorder() {
    assertEquals(40, border(SyntheticFace.at(160, 170, 200)), 1e-9);
    assertEquals(-10, border(SyntheticFace.at(70, 170, 200)), 1e-9);
  }

  private static double border(SyntheticFace face) {
    return Shot.synthetic(face).score(new FramePosition(), Component.BORDER_DISTANCE);
  }

  @Test
  void insideShareIsThatOfTheOutlinesArea() {
    assertEquals(1, inside(SyntheticFace.at(160, 170, 200)), 1e-9);
    assertEquals(0.5, inside(SyntheticFace.at(0, 160, 200)), 0.01);
    assertEquals(0, inside(SyntheticFace.at(-200, 160, 200)), 1e-9);
  }

  private static double inside(SyntheticFace face) {
    return Shot.synthetic(face).score(new FramePosition(), Component.FACE_INSIDE_IMAGE);
  }

  @Test
  void marginsFollowTheStandard() {
    Shot shot = Shot.synthetic(face);
    CropMargins margins = new CropMargins();
    assertEquals(
        126 / 68.0, shot.score(margins, Component.LEFTWARD_CROP_OF_THE_FACE_IN_IMAGE), 1e-3);
    assertEquals(
        126 / 68.0, shot.score(margins, Component.RIGHTWARD_CROP_OF_THE_FACE_IN_IMAGE), 1e-3);
    assertEquals(
        154 / 116.0, shot.score(margins, Component.MARGIN_ABOVE_OF_THE_FACE_IN_IMAGE), 1e-3);
    assertEquals(
        166 / 116.0, shot.score(margins, Component.MARGIN_BELOW_OF_THE_FACE_IN_IMAGE), 1e-3);
  }

  @Test
  void headSizeFollowsTheStandard() {
    Shot shot = Shot.synthetic(face);
    assertEquals(116 / 320.0, shot.score(new HeadSize(), Component.HEAD_SIZE), 1e-4);
    Shot best = Shot.synthetic(SyntheticFace.at(160, 170, 0.45 * 320 / 0.58));
    assertEquals(100, best.value(new HeadSize(), Component.HEAD_SIZE));
  }

  @Test
  void headSizeLosesValueOnBothSidesOfTheBest() {
    int before = 101;
    for (double height : new double[] {248, 220, 190, 150, 100}) {
      int value = headSize(height);
      assertTrue(value < before, height + ": " + value);
      before = value;
    }
    assertTrue(headSize(320) < headSize(270) && headSize(270) < headSize(248));
  }

  private static int headSize(double height) {
    return Shot.synthetic(SyntheticFace.at(160, 170, height))
        .value(new HeadSize(), Component.HEAD_SIZE);
  }

  @Test
  void anglesKeepTheirSignsAndLoseValueAsCosineSquared() {
    HeadPose pose = new HeadPose(-45, 10, 3);
    Shot shot = Shot.synthetic(face.withPose(Optional.of(pose)));
    HeadPoseAngles angles = new HeadPoseAngles();
    assertEquals(-45, shot.score(angles, Component.HEAD_POSE_YAW));
    assertEquals(50, shot.value(angles, Component.HEAD_POSE_YAW));
    assertEquals(10, shot.score(angles, Component.HEAD_POSE_PITCH));
    assertEquals(3, shot.score(angles, Component.HEAD_POSE_ROLL));
  }

  @ParameterizedTest
  @CsvSource({
    "60, 0, true", "60.1, 0, false", "-60, 0, true", "-60.1, 0, false",
    "0, 50, true", "0, 50.1, false", "0, -50, true", "0, -50.1, false"
  })
  void failsToAssessAnyAngleBeyondTheRangeOfTheLandmarks(
      double yaw, double pitch, boolean assessed) {
    Shot shot = Shot.synthetic(face.withPose(Optional.of(new HeadPose(yaw, pitch, 170))));
    for (Component angle :
        List.of(Component.HEAD_POSE_YAW, Component.HEAD_POSE_PITCH, Component.HEAD_POSE_ROLL)) {
      assertEquals(
          assessed, shot.measure(new HeadPoseAngles(), angle) instanceof Measurement.Assessed);
    }
  }

  @Test
  void failsToAssessAnglesWithoutAPose() {
    Shot shot = Shot.synthetic(face.withPose(Optional.empty()));
    assertInstanceOf(
        Measurement.FailureToAssess.class,
        shot.measure(new HeadPoseAngles(), Component.HEAD_POSE_YAW));
  }
}
