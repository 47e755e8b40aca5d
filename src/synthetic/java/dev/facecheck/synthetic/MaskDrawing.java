package dev.facecheck.synthetic;

import dev.facecheck.image.Point;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.random.RandomGenerator;

/** Medical and cloth masks, in the right place and in three wrong ones. */
final class MaskDrawing {
  /** Points of the mesh along the jaw, from the subject's right ear to the left one. */
  private static final int[] JAW = {
    93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323
  };

  /** On the bridge of the nose, from high to low. */
  private static final int[] BRIDGE = {6, 197, 195};

  static final int EAR_RIGHT = 234;
  static final int EAR_LEFT = 454;
  private static final int UNDER_NOSE = 2;
  private static final int UPPER_LIP = 0;
  private static final int LOWER_LIP = 17;
  private static final int CHIN = 152;

  private final FacePlan plan;
  private final RandomGenerator random;
  private final MaskCloth cloth;

  MaskDrawing(FacePlan plan, RandomGenerator random, List<BufferedImage> photographs) {
    this.plan = plan;
    this.random = random;
    this.cloth = new MaskCloth(plan, random, photographs);
  }

  /** Nose, mouth and chin covered. */
  void worn(Layer layer) {
    draw(layer, plan.mesh(BRIDGE[random.nextInt(3)], 0, spread(0.05)), 0, jaw(0, JAW.length));
  }

  /** The mask ends below the nose or on it. */
  void noseBare(Layer layer) {
    Point top =
        random.nextBoolean()
            ? plan.mesh(UNDER_NOSE, 0, spread(0.06))
            : plan.mesh(UPPER_LIP, 0, -0.05 + spread(0.05));
    draw(layer, top, 0.35 + 0.25 * random.nextDouble(), jaw(0, JAW.length));
  }

  /** The mask ends between the mouth and the chin. */
  void chinBare(Layer layer) {
    Point[] lower = {
      plan.mesh(JAW[3], 0, -0.25),
      plan.mesh(LOWER_LIP, 0, 0.1 + 0.12 * random.nextDouble()),
      plan.mesh(JAW[15], 0, -0.25)
    };
    draw(layer, plan.mesh(BRIDGE[random.nextInt(3)], 0, spread(0.05)), 0, lower);
  }

  /** The mask hangs under the chin, or on it, and bares the mouth. */
  void underChin(Layer layer) {
    double up = -0.3 + 0.35 * random.nextDouble();
    double length = 0.35 + 0.4 * random.nextDouble();
    Path2D path = new Path2D.Double();
    Point right = plan.mesh(JAW[3], -0.05, 0);
    Point left = plan.mesh(JAW[15], 0.05, 0);
    Point top = plan.mesh(CHIN, 0, up);
    Point bottom = plan.mesh(CHIN, 0, up + length + 0.2);
    path.moveTo(right.x(), right.y());
    path.quadTo(
        2 * top.x() - mid(right, left).x(), 2 * top.y() - mid(right, left).y(), left.x(), left.y());
    path.quadTo(
        2 * bottom.x() - mid(right, left).x(),
        2 * bottom.y() - mid(right, left).y(),
        right.x(),
        right.y());
    path.closePath();
    cloth.paint(layer, path, top, bottom);
  }

  /** The jaw's points from one index to another, pushed outwards as cloth stands off. */
  private Point[] jaw(int from, int to) {
    double out = 0.02 + 0.1 * random.nextDouble();
    Point[] points = new Point[to - from];
    for (int i = from; i < to; i++) {
      double side = (i - (JAW.length - 1) / 2.0) / (JAW.length / 2.0);
      points[i - from] = plan.mesh(JAW[i], out * side, out * (1 - Math.abs(side)));
    }
    return points;
  }

  private void draw(Layer layer, Point top, double sag, Point[] lower) {
    Point right = plan.mesh(EAR_RIGHT, 0, sag + 0.2 * random.nextDouble());
    Point left = plan.mesh(EAR_LEFT, 0, sag + 0.2 * random.nextDouble());
    double bow = 0.15 + 0.25 * random.nextDouble();
    Path2D path = new Path2D.Double();
    path.moveTo(right.x(), right.y());
    curve(path, right, top, bow);
    curve(path, top, left, bow);
    for (int i = lower.length - 1; i >= 0; i--) {
      path.lineTo(lower[i].x(), lower[i].y());
    }
    path.closePath();
    cloth.straps(layer, right, left);
    cloth.paint(layer, path, top, lower[lower.length / 2]);
  }

  /** A line that bends downwards between its ends. */
  private void curve(Path2D path, Point from, Point to, double bow) {
    Point middle = mid(from, to);
    double down = bow * plan.unit() * 0.5;
    path.quadTo(
        middle.x() - Math.sin(plan.angle()) * down,
        middle.y() + Math.cos(plan.angle()) * down,
        to.x(),
        to.y());
  }

  private double spread(double most) {
    return most * (2 * random.nextDouble() - 1);
  }

  private static Point mid(Point a, Point b) {
    return a.midpointTo(b);
  }
}
