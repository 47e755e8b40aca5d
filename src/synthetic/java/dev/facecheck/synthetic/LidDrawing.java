package dev.facecheck.synthetic;

import dev.facecheck.image.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.function.IntFunction;
import java.util.random.RandomGenerator;

/** Lids drawn over open eyes, in the colour of the skin around them, with lashes below. */
final class LidDrawing {
  /** Of the eye contour: its corners; the lower lid is between them, the upper one follows. */
  private static final int OUTER = 0;

  private static final int INNER = 8;
  private static final int LOWER_MIDDLE = 4;
  private static final int UPPER_MIDDLE = 12;
  private static final int UPPER_END = 15;

  private final FacePlan plan;
  private final RandomGenerator random;
  private final BufferedImage picture;

  LidDrawing(FacePlan plan, RandomGenerator random, BufferedImage picture) {
    this.plan = plan;
    this.random = random;
    this.picture = picture;
  }

  void both(Layer layer) {
    left(layer);
    right(layer);
  }

  void left(Layer layer) {
    shut(layer, plan::leftEye);
  }

  void right(Layer layer) {
    shut(layer, plan::rightEye);
  }

  private void shut(Layer layer, IntFunction<Point> contour) {
    double width = Math.max(4, contour.apply(OUTER).distanceTo(contour.apply(INNER)));
    Point above = moved(contour.apply(UPPER_MIDDLE), -(0.15 + 0.15 * random.nextDouble()) * width);
    Point below = moved(contour.apply(LOWER_MIDDLE), (0.1 + 0.1 * random.nextDouble()) * width);
    Color skin = skin(above);
    Graphics2D brush = layer.brush();
    brush.setPaint(
        new GradientPaint(
            (float) above.x(),
            (float) above.y(),
            skin,
            (float) below.x(),
            (float) below.y(),
            skin(below)));
    Path2D opening = opening(contour);
    brush.setStroke(round((0.06 + 0.06 * random.nextDouble()) * width));
    brush.draw(opening);
    brush.fill(opening);
    lashes(brush, contour, width, skin);
    brush.dispose();
  }

  /** A dark line along the lower lid, which sags below it on some eyes. */
  private void lashes(Graphics2D brush, IntFunction<Point> contour, double width, Color skin) {
    double sag = (-0.02 + 0.1 * random.nextDouble()) * width;
    double dark = 0.15 + 0.4 * random.nextDouble();
    brush.setColor(
        new Color(
            (int) (skin.getRed() * dark),
            (int) (skin.getGreen() * dark),
            (int) (skin.getBlue() * dark),
            110 + random.nextInt(146)));
    brush.setStroke(round((0.03 + 0.06 * random.nextDouble()) * width));
    Path2D line = new Path2D.Double();
    for (int i = OUTER; i <= INNER; i++) {
      Point p = moved(contour.apply(i), i == OUTER || i == INNER ? 0 : sag);
      if (i == OUTER) {
        line.moveTo(p.x(), p.y());
      } else {
        line.lineTo(p.x(), p.y());
      }
    }
    brush.draw(line);
  }

  private static Path2D opening(IntFunction<Point> contour) {
    Path2D path = new Path2D.Double();
    path.moveTo(contour.apply(OUTER).x(), contour.apply(OUTER).y());
    for (int i = OUTER + 1; i <= INNER; i++) {
      path.lineTo(contour.apply(i).x(), contour.apply(i).y());
    }
    for (int i = UPPER_END; i > INNER; i--) {
      path.lineTo(contour.apply(i).x(), contour.apply(i).y());
    }
    path.closePath();
    return path;
  }

  /** A point moved down along the face, in pixels. */
  private Point moved(Point p, double down) {
    return new Point(p.x() - Math.sin(plan.angle()) * down, p.y() + Math.cos(plan.angle()) * down);
  }

  private Color skin(Point p) {
    int x = (int) Math.max(0, Math.min(picture.getWidth() - 1, p.x()));
    int y = (int) Math.max(0, Math.min(picture.getHeight() - 1, p.y()));
    return new Color(picture.getRGB(x, y));
  }

  private static BasicStroke round(double width) {
    return new BasicStroke(
        (float) Math.max(0.6, width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
