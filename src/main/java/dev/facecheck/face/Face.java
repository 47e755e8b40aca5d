package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import java.util.Objects;
import java.util.Optional;

/**
 * One face of the picture. Positions are in pixels of the upright image.
 *
 * @param box see {@link #drawn}, from the hairline to below the chin
 * @param detected the detector's own box, the reference of the crops that were trained on it
 * @param detectionScore the detector's score, 0 to 1
 * @param mesh landmarks
 * @param pose angles of the head; empty where the landmarks do not give any
 */
public record Face(
    BoundingBox box,
    BoundingBox detected,
    double detectionScore,
    FaceMesh mesh,
    Optional<HeadPose> pose) {
  public Face {
    Objects.requireNonNull(box);
    Objects.requireNonNull(detected);
    Objects.requireNonNull(mesh);
    Objects.requireNonNull(pose);
  }

  /** Yaw of the head in degrees; 0 where there is no pose. */
  public double yawDegrees() {
    return pose.map(HeadPose::yawDegrees).orElse(0.0);
  }

  /** Distance between the centres of the eyes in pixels. */
  public double interEyeDistance() {
    return mesh.leftEyeCentre().distanceTo(mesh.rightEyeCentre());
  }

  /**
   * The box as annotators draw it, from the hairline to below the chin: shares of the mesh's own
   * box, with an overlap of 0.82 with one set of hand-drawn boxes. On tighter ones, of dlib (n =
   * 42), it has 0.64 and the mesh's own box, which ends at the chin, 0.75. The limits of the face's
   * size refer to this box: with the mesh's own, 54 % of NUAA's live frames would be too small.
   */
  static BoundingBox drawn(BoundingBox mesh) {
    return new BoundingBox(
        mesh.left(),
        mesh.top() - 0.095 * mesh.height(),
        mesh.width() * 1.02,
        mesh.height() * (1 + 0.095 + 0.166));
  }
}
