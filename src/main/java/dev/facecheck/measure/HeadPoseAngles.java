package dev.facecheck.measure;

import dev.facecheck.face.HeadPose;
import java.util.List;

/**
 * Yaw, pitch and roll of the head in degrees, signed as in {@link HeadPose}. Value: {@code 100 ·
 * cos²(angle)}, 0 beyond ±90° (ISO/IEC 29794-5, head pose angles frontal alignment).
 *
 * <p>Beyond a yaw of 60° or a pitch of 50° the landmarks of the hidden side are guesses and no
 * angle is assessed. Turned by more than 60° about the camera's axis, a face is hardly found, and
 * some upside-down faces are read as upright ones: the roll does not show those.
 */
final class HeadPoseAngles implements Estimator {
  private static final double MAX_YAW_DEGREES = 60;
  private static final double MAX_PITCH_DEGREES = 50;

  private static final ValueCurve COSINE_SQUARED =
      degrees -> 100 * Math.pow(Math.max(0, Math.cos(Math.toRadians(degrees))), 2);

  @Override
  public List<Measurement> estimate(Subject subject) {
    return subject
        .face()
        .pose()
        .map(HeadPoseAngles::measured)
        .orElseGet(() -> failures("the landmarks give no head pose"));
  }

  private static List<Measurement> measured(HeadPose pose) {
    return Math.abs(pose.yawDegrees()) <= MAX_YAW_DEGREES
            && Math.abs(pose.pitchDegrees()) <= MAX_PITCH_DEGREES
        ? List.of(
            COSINE_SQUARED.assessed(Component.HEAD_POSE_YAW, pose.yawDegrees()),
            COSINE_SQUARED.assessed(Component.HEAD_POSE_PITCH, pose.pitchDegrees()),
            COSINE_SQUARED.assessed(Component.HEAD_POSE_ROLL, pose.rollDegrees()))
        : failures("the head is turned beyond the range in which its pose can be read");
  }

  private static List<Measurement> failures(String why) {
    return Measurement.failures(
        List.of(Component.HEAD_POSE_YAW, Component.HEAD_POSE_PITCH, Component.HEAD_POSE_ROLL), why);
  }
}
