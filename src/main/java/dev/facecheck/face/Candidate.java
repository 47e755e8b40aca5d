package dev.facecheck.face;

import java.util.Objects;

/**
 * A place of the picture that may be a face, as detector and mesh see it.
 *
 * @param detection the detector's box and eyes
 * @param mesh the landmarks that the detection led to
 */
record Candidate(Detection detection, FaceMesh mesh) {
  Candidate {
    Objects.requireNonNull(detection);
    Objects.requireNonNull(mesh);
  }

  /**
   * How far the detector's eyes lie from the mesh's, as a share of the distance between the mesh's
   * eyes: about 0.1 on a face, since two networks seldom err alike.
   */
  double disagreement() {
    double apart =
        detection.rightEye().distanceTo(mesh.rightEyeCentre())
            + detection.leftEye().distanceTo(mesh.leftEyeCentre());
    double eyes = mesh.rightEyeCentre().distanceTo(mesh.leftEyeCentre());
    return apart / 2 / Math.max(eyes, 1e-3);
  }
}
