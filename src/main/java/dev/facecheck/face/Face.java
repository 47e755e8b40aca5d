package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import java.util.Objects;
import java.util.Optional;

/**
 * One face of the picture. Positions are in pixels of the upright image.
 *
 * @param box the mesh's bounding box, widened to what annotators draw (forehead to chin)
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

  /** Distance between the centres of the eyes in pixels. */
  public double interEyeDistance() {
    return mesh.leftEyeCentre().distanceTo(mesh.rightEyeCentre());
  }
}
