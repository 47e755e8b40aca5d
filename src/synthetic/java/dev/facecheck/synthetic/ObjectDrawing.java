package dev.facecheck.synthetic;

import dev.facecheck.image.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.random.RandomGenerator;

/** Phones, sheets of paper and patches. */
final class ObjectDrawing {
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
