package dev.facecheck.pad;

import dev.facecheck.image.Point;
import java.util.Random;

/**
 * How a medium is held before the camera: where the face appears, how it is tilted and bent.
 *
 * @param face on the portrait
 * @param seen where the camera sees the face
 * @param zoom camera's pixels per pixel of the portrait
 * @param rollRadians in the plane of the picture
 * @param slopeX how distance grows per pixel to the right, of the distance
 * @param slopeY the same downwards
 * @param bend of the medium about a vertical axis: sine of the angle at its edge
 * @param half width of the medium in pixels of the portrait
 */
record Pose(
    Point face,
    Point seen,
    double zoom,
    double rollRadians,
    double slopeX,
    double slopeY,
    double bend,
    double half) {
  /** Distance of the camera in widths of the medium. */
  private static final double DISTANCE = 3;

  /** A medium held by hand. */
  static Pose random(
      Point face, Point seen, double zoom, double degrees, double bend, double width, Random r) {
    double roll = Math.toRadians(Draw.between(r, -degrees / 3, degrees / 3));
    double far = DISTANCE * width;
    double slopeX = Math.tan(Math.toRadians(Draw.between(r, -degrees, degrees))) / far;
    double slopeY = Math.tan(Math.toRadians(Draw.between(r, -degrees, degrees))) / far;
    double turned = r.nextBoolean() ? bend : -bend;
    return new Pose(face, seen, zoom, roll, slopeX, slopeY, turned, width / 2);
  }

  /** The position on the portrait that a camera's pixel sees. */
  Point onPortrait(double x, double y) {
    double dx = (x - seen.x()) / zoom;
    double dy = (y - seen.y()) / zoom;
    double u = dx * Math.cos(rollRadians) - dy * Math.sin(rollRadians);
    double v = dx * Math.sin(rollRadians) + dy * Math.cos(rollRadians);
    double distance = 1 + slopeX * u + slopeY * v;
    double along = bend == 0 ? u / distance : Math.asin(turn(u / distance)) * half / bend;
    return new Point(along + face.x(), v / distance + face.y());
  }

  /** Light on a bent medium, which comes from one side; 1 on a flat one. */
  double shade(double x) {
    if (bend == 0) {
      return 1;
    }
    double turn = turn((x - seen.x()) / zoom);
    return Math.max(0.2, 0.25 + 0.75 * Math.sqrt(1 - turn * turn) + 0.3 * turn);
  }

  private double turn(double u) {
    return Math.max(-0.99, Math.min(0.99, u * bend / half));
  }
}
