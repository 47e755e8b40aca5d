package dev.facecheck.measure;

import dev.facecheck.face.FaceMesh;
import dev.facecheck.image.Affine;
import dev.facecheck.image.Point;

/** Place of the upright square of a face in the image. */
final class Alignment {
  private Alignment() {}

  /**
   * The map from a square, in which the line of the eyes is level and the outline centred, to the
   * image.
   *
   * @param margin side of the square in longer sides of the outline
   * @param size side of the square in its own pixels
   */
  static Affine squareToImage(FaceMesh mesh, double margin, int size) {
    Point right = mesh.rightEyeCentre();
    Point left = mesh.leftEyeCentre();
    double radians = Math.atan2(left.y() - right.y(), left.x() - right.x());
    Affine turn = Affine.cropToImage(new Point(0.5, 0.5), 1, radians, 1);
    double[] outline = FaceRegion.FACE.outline(mesh, turn.inverse());
    double[] x = extent(outline, 0);
    double[] y = extent(outline, 1);
    Point centre = turn.apply((x[0] + x[1]) / 2, (y[0] + y[1]) / 2);
    double side = Math.max(Math.max(x[1] - x[0], y[1] - y[0]), 1);
    return Affine.cropToImage(centre, side * margin, radians, size);
  }

  private static double[] extent(double[] outline, int axis) {
    double min = outline[axis];
    double max = min;
    for (int i = axis; i < outline.length; i += 2) {
      min = Math.min(min, outline[i]);
      max = Math.max(max, outline[i]);
    }
    return new double[] {min, max};
  }
}
