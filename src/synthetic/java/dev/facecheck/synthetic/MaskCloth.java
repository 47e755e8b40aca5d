package dev.facecheck.synthetic;

import dev.facecheck.image.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.random.RandomGenerator;

/** The material of a mask, its folds and its straps. */
final class MaskCloth {
  private final FacePlan plan;
  private final RandomGenerator random;
  private final List<BufferedImage> photographs;

  MaskCloth(FacePlan plan, RandomGenerator random, List<BufferedImage> photographs) {
    this.plan = plan;
    this.random = random;
    this.photographs = photographs;
  }

  /** Draws straps from the ends of the mask to the ears. */
  void straps(Layer layer, Point right, Point left) {
    Graphics2D brush = layer.brush();
    brush.setColor(Texture.shifted(Color.LIGHT_GRAY, spread(60)));
    brush.setStroke(new BasicStroke((float) (0.03 * plan.unit())));
    Point earRight = plan.mesh(MaskDrawing.EAR_RIGHT, -0.1, -0.3);
    Point earLeft = plan.mesh(MaskDrawing.EAR_LEFT, 0.1, -0.3);
    brush.draw(line(right, earRight));
    brush.draw(line(left, earLeft));
    brush.dispose();
  }

  /** Fills a shape with folds and shade between two points. */
  void paint(Layer layer, Shape shape, Point top, Point bottom) {
    Graphics2D brush = layer.brush();
    brush.setPaint(material());
    brush.fill(shape);
    brush.clip(shape);
    folds(brush, top, bottom);
    int shade = random.nextInt(90);
    brush.setPaint(
        new GradientPaint(
            (float) top.x(),
            (float) top.y(),
            new Color(255, 255, 255, random.nextInt(50)),
            (float) bottom.x(),
            (float) bottom.y(),
            new Color(0, 0, 0, shade)));
    brush.fill(shape);
    brush.dispose();
  }

  private void folds(Graphics2D brush, Point top, Point bottom) {
    int folds = random.nextInt(5);
    brush.setStroke(new BasicStroke((float) Math.max(1, 0.02 * plan.unit())));
    brush.setColor(new Color(0, 0, 0, 20 + random.nextInt(60)));
    for (int i = 1; i <= folds; i++) {
      double t = i / (folds + 1.0);
      double x = top.x() + t * (bottom.x() - top.x());
      double y = top.y() + t * (bottom.y() - top.y());
      double reach = 1.4 * plan.unit();
      double cos = Math.cos(plan.angle()) * reach;
      double sin = Math.sin(plan.angle()) * reach;
      brush.draw(line(new Point(x - cos, y - sin), new Point(x + cos, y + sin)));
    }
  }

  private TexturePaint material() {
    return switch (random.nextInt(6)) {
      case 0 -> Texture.plain(new Color(150, 190, 220), random);
      case 1 -> Texture.plain(Texture.shifted(new Color(225, 228, 230), spread(25)), random);
      case 2 -> Texture.plain(Texture.shifted(new Color(30, 30, 34), Math.abs(spread(30))), random);
      case 3 -> Texture.plain(new Color(120, 175, 170), random);
      default -> Texture.any(random, photographs);
    };
  }

  private double spread(double most) {
    return most * (2 * random.nextDouble() - 1);
  }

  private static Shape line(Point from, Point to) {
    return new Line2D.Double(from.x(), from.y(), to.x(), to.y());
  }
}
