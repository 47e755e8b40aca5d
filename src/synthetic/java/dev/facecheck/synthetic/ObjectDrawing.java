package dev.facecheck.synthetic;

import dev.facecheck.image.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.random.RandomGenerator;

/** Phones, sheets of paper, patches, scarves and hats. */
final class ObjectDrawing {
  private static final int[] JAW = {234, 132, 172, 149, 152, 378, 397, 361, 454};

  private final FacePlan plan;
  private final RandomGenerator random;
  private final List<BufferedImage> photographs;

  ObjectDrawing(FacePlan plan, RandomGenerator random, List<BufferedImage> photographs) {
    this.plan = plan;
    this.random = random;
    this.photographs = photographs;
  }

  /** A telephone, its back or its dark front to the camera. */
  void phone(Layer layer, double x, double y) {
    double width = (0.9 + 0.5 * random.nextDouble()) * plan.unit();
    double height = width * (1.8 + 0.3 * random.nextDouble());
    Graphics2D brush = placed(layer, x, y);
    Color back = random.nextInt(3) > 0 ? new Color(18, 18, 22) : Texture.colour(random);
    brush.setColor(Texture.shifted(back, -30));
    brush.fill(rounded(width, height, 0.12));
    brush.setColor(back);
    brush.fill(rounded(width * 0.94, height * 0.97, 0.1));
    brush.setColor(new Color(60, 60, 70));
    double lens = width * 0.16;
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      brush.fill(new Ellipse2D.Double(-width * 0.38, -height * 0.45 + i * lens * 1.3, lens, lens));
    }
    brush.dispose();
  }

  /** A sheet with lines of writing. */
  void paper(Layer layer, double x, double y) {
    double width = (0.7 + 1.3 * random.nextDouble()) * plan.unit();
    double height = (0.6 + 1.4 * random.nextDouble()) * plan.unit();
    Graphics2D brush = placed(layer, x, y);
    brush.setPaint(
        Texture.plain(Texture.shifted(new Color(232, 232, 226), -random.nextInt(50)), random));
    brush.fill(rounded(width, height, 0));
    brush.setColor(new Color(40, 40, 60, 150));
    brush.setStroke(new BasicStroke((float) Math.max(1, 0.03 * plan.unit())));
    double step = (0.12 + 0.15 * random.nextDouble()) * plan.unit();
    for (double line = -height / 2 + step; line < height / 2; line += step) {
      double end = width * (0.1 + 0.3 * random.nextDouble());
      brush.drawLine((int) (-width * 0.4), (int) line, (int) end, (int) line);
    }
    brush.dispose();
  }

  /** Anything else: a patch of any texture with a smooth outline. */
  void patch(Layer layer, double x, double y, double size) {
    double unit = size * plan.unit();
    Graphics2D brush = placed(layer, x, y);
    brush.setPaint(Texture.any(random, photographs));
    double stretch = 0.7 + 0.6 * random.nextDouble();
    Shape shape =
        random.nextBoolean()
            ? new Ellipse2D.Double(-unit / 2, -unit * stretch / 2, unit, unit * stretch)
            : rounded(unit, unit * stretch, 0.3 * random.nextDouble());
    brush.fill(shape);
    brush.dispose();
  }

  /**
   * A scarf or a collar around the lower face.
   *
   * @param top its upper edge on the grid: 0.3 covers half of the nose, 0.9 the mouth
   */
  void scarf(Layer layer, double top) {
    double sag = 0.25 * random.nextDouble();
    Path2D path = new Path2D.Double();
    Point left = plan.at(-1.45, top - sag);
    Point right = plan.at(1.45, top - sag + 0.2 * (random.nextDouble() - 0.5));
    Point middle = plan.at(0.2 * (random.nextDouble() - 0.5), top + 2 * sag);
    Point below = plan.at(1.6, 3.4);
    Point end = plan.at(-1.6, 3.4);
    path.moveTo(left.x(), left.y());
    path.quadTo(middle.x(), middle.y(), right.x(), right.y());
    path.lineTo(below.x(), below.y());
    path.lineTo(end.x(), end.y());
    path.closePath();
    cloth(layer, path, 5);
  }

  /**
   * A hat, a hood or a headscarf.
   *
   * @param brow its lower edge on the grid: -0.9 at the hairline, -0.35 just above the brows
   */
  void hat(Layer layer, double brow) {
    boolean wrapped = random.nextInt(3) == 0;
    Path2D path = new Path2D.Double();
    double bow = 0.25 * random.nextDouble();
    if (wrapped) {
      Point start = plan.mesh(JAW[2], -0.1, 0.3);
      path.moveTo(start.x(), start.y());
      curve(path, plan.at(-1.25, 0), plan.mesh(127, 0, brow + 0.5));
      curve(path, plan.at(0, brow - bow), plan.mesh(356, 0, brow + 0.5));
      Point stop = plan.mesh(JAW[6], 0.1, 0.3);
      curve(path, plan.at(1.25, 0), stop);
    } else {
      Point start = plan.at(-1.3, brow + bow);
      path.moveTo(start.x(), start.y());
      curve(path, plan.at(0, brow - bow), plan.at(1.3, brow + bow));
    }
    curve(path, plan.at(1.9, -1.2), plan.at(1.1, -2.2));
    curve(path, plan.at(0, -2.7), plan.at(-1.1, -2.2));
    curve(
        path,
        plan.at(-1.9, -1.2),
        wrapped ? plan.mesh(JAW[2], -0.1, 0.3) : plan.at(-1.3, brow + bow));
    path.closePath();
    cloth(layer, path, 3);
  }

  private static void curve(Path2D path, Point over, Point to) {
    path.quadTo(over.x(), over.y(), to.x(), to.y());
  }

  private void cloth(Layer layer, Shape shape, int folds) {
    TexturePaint material =
        random.nextBoolean()
            ? Texture.any(random, photographs)
            : Texture.plain(Texture.colour(random), random);
    Graphics2D brush = layer.brush();
    brush.setPaint(material);
    brush.fill(shape);
    brush.clip(shape);
    for (int i = 0; i < folds; i++) {
      brush.setColor(new Color(0, 0, 0, 20 + random.nextInt(60)));
      brush.setStroke(new BasicStroke((float) ((0.03 + 0.1 * random.nextDouble()) * plan.unit())));
      Point from = plan.at(-1.8, 3 * random.nextDouble() - 1);
      Point to = plan.at(1.8, 3 * random.nextDouble() - 1);
      brush.drawLine((int) from.x(), (int) from.y(), (int) to.x(), (int) to.y());
    }
    brush.dispose();
  }

  private Graphics2D placed(Layer layer, double x, double y) {
    Point centre = plan.at(x, y);
    AffineTransform place = AffineTransform.getTranslateInstance(centre.x(), centre.y());
    place.rotate(plan.angle() + 0.5 * random.nextGaussian());
    Graphics2D brush = layer.brush();
    brush.transform(place);
    return brush;
  }

  private static Shape rounded(double width, double height, double corner) {
    double arc = corner * width * 2;
    return new RoundRectangle2D.Double(-width / 2, -height / 2, width, height, arc, arc);
  }
}
