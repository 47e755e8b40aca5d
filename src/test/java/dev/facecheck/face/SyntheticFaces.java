package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import java.util.Optional;

/** Faces for tests that need one, but not its looks. */
public final class SyntheticFaces {
  private SyntheticFaces() {}

  /** A face in the middle half of a picture whose landmarks lie on an ellipse. */
  public static Face centred(int width, int height) {
    float[] points = new float[FaceMesh.POINTS * 3];
    for (int i = 0; i < FaceMesh.POINTS; i++) {
      double angle = 2 * Math.PI * i / FaceMesh.POINTS;
      points[i * 3] = (float) (width / 2.0 + width / 4.0 * Math.cos(angle));
      points[i * 3 + 1] = (float) (height / 2.0 + height / 4.0 * Math.sin(angle));
    }
    FaceMesh mesh =
        new FaceMesh(
            points, new float[FaceMesh.EYE_POINTS * 2], new float[FaceMesh.EYE_POINTS * 2], 1);
    BoundingBox box = new BoundingBox(width / 4.0, height / 4.0, width / 2.0, height / 2.0);
    return new Face(box, box, 1, mesh, Optional.of(new HeadPose(0, 0, 0)));
  }
}
