package dev.facecheck.measure;

import dev.facecheck.face.FaceMesh;
import dev.facecheck.image.Affine;
import dev.facecheck.image.Point;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Parts of the face, each outlined by points of the mesh (numbers of MediaPipe's canonical face).
 * "Left" and "right" are the subject's.
 */
@SuppressWarnings("ImmutableEnumChecker") // the outlines never leave this class
public enum FaceRegion {
  /** Hairline, temples, jaw and chin. */
  FACE(
      1, 10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377,
      152, 148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109),
  /** Skin between the lower lid, the wing of the nose, the corner of the mouth and the ear. */
  LEFT_CHEEK(2, 346, 329, 266, 426, 411, 376, 352),
  RIGHT_CHEEK(4, 117, 100, 36, 206, 187, 147, 123),
  /** The opening of the eye and the lids around it. */
  LEFT_EYE(8, 359, 255, 339, 254, 253, 252, 256, 341, 463, 414, 286, 258, 257, 259, 260, 467),
  RIGHT_EYE(16, 130, 25, 110, 24, 23, 22, 26, 112, 243, 190, 56, 28, 27, 29, 30, 247),
  /** The lips and what is between them. */
  MOUTH(
      32, 61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91,
      146);

  private final int bit;
  private final int[] outline;

  FaceRegion(int bit, int... outline) {
    this.bit = bit;
    this.outline = outline;
  }

  /** The region's mark in a {@link RegionMap}. */
  int bit() {
    return bit;
  }

  /** The outline, mapped from image to another space. */
  public List<Point> outline(FaceMesh mesh, Affine map) {
    return IntStream.of(outline)
        .mapToObj(mesh::point)
        .map(point -> map.apply(point.x(), point.y()))
        .toList();
  }

  /**
   * The map from a square, in which the line of the eyes is level and the region's outline centred,
   * to the image.
   *
   * @param margin side of the square in longer sides of the outline
   * @param size side of the square in its own pixels
   */
  Affine squareToImage(FaceMesh mesh, double margin, int size) {
    Point right = mesh.rightEyeCentre();
    Point left = mesh.leftEyeCentre();
    double radians = Math.atan2(left.y() - right.y(), left.x() - right.x());
    Affine turn = Affine.cropToImage(new Point(0.5, 0.5), 1, radians, 1);
    List<Point> level = outline(mesh, turn.inverse());
    DoubleSummaryStatistics x = level.stream().mapToDouble(Point::x).summaryStatistics();
    DoubleSummaryStatistics y = level.stream().mapToDouble(Point::y).summaryStatistics();
    Point centre = turn.apply((x.getMin() + x.getMax()) / 2, (y.getMin() + y.getMax()) / 2);
    double side = Math.max(Math.max(x.getMax() - x.getMin(), y.getMax() - y.getMin()), 1);
    return Affine.cropToImage(centre, side * margin, radians, size);
  }
}
