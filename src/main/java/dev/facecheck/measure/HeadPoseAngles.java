package dev.facecheck.measure;

import dev.facecheck.face.HeadPose;
import java.util.List;
import java.util.Optional;

/**
 * Yaw, pitch and roll of the head in degrees, signed as in {@link HeadPose}. Value: {@code 100 ·
 * cos²(angle)}, 0 beyond ±90° (ISO/IEC 29794-5, head pose angles frontal alignment).
 */
final class HeadPoseAngles implements Estimator {
  private static final ValueCurve COSINE_SQUARED =
      degrees -> 100 * Math.pow(Math.max(0, Math.cos(Math.toRadians(degrees))), 2);

  @Override
  public List<Measurement> estimate(Subject subject) {
    Optional<HeadPose> pose = subject.face().pose();
    return List.of(
        angle(Component.HEAD_POSE_YAW, pose.map(HeadPose::yawDegrees)),
        angle(Component.HEAD_POSE_PITCH, pose.map(HeadPose::pitchDegrees)),
        angle(Component.HEAD_POSE_ROLL, pose.map(HeadPose::rollDegrees)));
  }

  private static Measurement angle(Component component, Optional<Double> degrees) {
    return degrees
        .map(angle -> COSINE_SQUARED.assessed(component, angle))
        .orElseGet(
            () -> new Measurement.FailureToAssess(component, "the landmarks give no head pose"));
  }
}
