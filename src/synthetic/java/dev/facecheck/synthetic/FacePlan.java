package dev.facecheck.synthetic;

import dev.facecheck.face.FaceMesh;
import dev.facecheck.image.Affine;
import dev.facecheck.image.Point;
import dev.facecheck.measure.FaceRegion;
import java.awt.geom.Path2D;
import java.util.List;

/**
 * Where to draw on a face: points of its mesh, and a grid whose origin lies midway between the
 * eyes, whose unit is the distance of the eyes, x to the right of the picture along the eyes, y
 * towards the chin. A mouth lies near (0, 1.1), a chin near (0, 1.8).
 */
final class FacePlan {
  private static final Affine AS_IT_IS = new Affine(1, 0, 0, 0, 1, 0);

  private final FaceMesh mesh;
  private final Point origin;
  private final double unit;
  private final double cos;
  private final double sin;

  FacePlan(FaceMesh mesh) {
    this.mesh = mesh;
    Point right = mesh.rightEyeCentre();
    Point left = mesh.leftEyeCentre();
    this.origin = right.midpointTo(left);
    this.unit = Math.max(4, right.distanceTo(left));
    double angle = Math.atan2(left.y() - right.y(), left.x() - right.x());
    this.cos = Math.cos(angle);
    this.sin = Math.sin(angle);
  }

  /** Distance of the eyes in pixels. */
  double unit() {
    return unit;
  }

  /** Tilt of the eyes' line in radians, clockwise. */
  double angle() {
    return Math.atan2(sin, cos);
  }

  /** A place of the grid in the image. */
  Point at(double x, double y) {
    return new Point(
        origin.x() + unit * (x * cos - y * sin), origin.y() + unit * (x * sin + y * cos));
  }

  /** A point of the mesh, moved by units of the grid. */
  Point mesh(int index, double dx, double dy) {
    Point p = mesh.point(index);
    return new Point(p.x() + unit * (dx * cos - dy * sin), p.y() + unit * (dx * sin + dy * cos));
  }

  /** A point of the subject's left eye contour, 0 to 70. */
  Point leftEye(int index) {
    return mesh.leftEye(index);
  }

  /** A point of the subject's right eye contour, 0 to 70. */
  Point rightEye(int index) {
    return mesh.rightEye(index);
  }

  /** The outline of a part of the face. */
  Path2D outline(FaceRegion region) {
    List<Point> polygon = region.outline(mesh, AS_IT_IS);
    Path2D path = new Path2D.Double();
    path.moveTo(polygon.get(0).x(), polygon.get(0).y());
    for (Point point : polygon.subList(1, polygon.size())) {
      path.lineTo(point.x(), point.y());
    }
    path.closePath();
    return path;
  }
}
