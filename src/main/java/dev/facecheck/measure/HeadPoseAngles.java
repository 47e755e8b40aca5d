package dev.facecheck.measure;

import dev.facecheck.face.HeadPose;
import java.util.List;
import java.util.Optional;

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
    Optional<HeadPose> pose = subject.face().pose();
    if (pose.isEmpty()) {
      return failures("the landmarks give no head pose");
    }
    HeadPose angles = pose.get();
    return inRange(angles)
        ? List.of(
            COSINE_SQUARED.assessed(Component.HEAD_POSE_YAW, angles.yawDegrees()),
            COSINE_SQUARED.assessed(Component.HEAD_POSE_PITCH, angles.pitchDegrees()),
            COSINE_SQUARED.assessed(Component.HEAD_POSE_ROLL, angles.rollDegrees()))
        : failures("the head is turned beyond the range in which its pose can be read");
  }

  private static boolean inRange(HeadPose pose) {
    return Math.abs(pose.yawDegrees()) <= MAX_YAW_DEGREES
        && Math.abs(pose.pitchDegrees()) <= MAX_PITCH_DEGREES;
  }

  private static List<Measurement> failures(String why) {
    return Measurement.failures(
        List.of(Component.HEAD_POSE_YAW, Component.HEAD_POSE_PITCH, Component.HEAD_POSE_ROLL), why);
  }
}
