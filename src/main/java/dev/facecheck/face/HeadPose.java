package dev.facecheck.face;

/**
 * Head pose as Tait-Bryan angles of {@code R = Rx(pitch)·Ry(yaw)·Rz(roll)} that turns the canonical
 * face into the seen one, in a right-handed space with x to the right of the image, y up and z
 * towards the camera.
 *
 * @param yawDegrees positive when the nose points to the right of the image (the subject's left)
 * @param pitchDegrees positive when the face looks down
 * @param rollDegrees positive when the head tilts anticlockwise as seen in the image
 */
public record HeadPose(double yawDegrees, double pitchDegrees, double rollDegrees) {
  public HeadPose {
    if (!Double.isFinite(yawDegrees + pitchDegrees + rollDegrees)) {
      throw new IllegalArgumentException("angles are finite");
    }
  }
}
