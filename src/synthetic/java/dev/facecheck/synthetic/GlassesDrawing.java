package dev.facecheck.synthetic;

import dev.facecheck.image.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;
import java.util.random.RandomGenerator;

/** Eyeglasses and sunglasses. */
final class GlassesDrawing {
  private static final int[] RIGHT_CORNERS = {33, 133};
  private static final int[] LEFT_CORNERS = {362, 263};
  private static final int EAR_RIGHT = 127;
  private static final int EAR_LEFT = 356;

  private final FacePlan plan;
  private final RandomGenerator random;
  private final double width;
  private final double height;
  private final double low;
  private final int form;

  GlassesDrawing(FacePlan plan, RandomGenerator random) {
    this.plan = plan;
    this.random = random;
    this.width = 0.62 + 0.3 * random.nextDouble();
    this.height = width * (0.5 + 0.5 * random.nextDouble());
    this.low = 0.02 + 0.12 * random.nextDouble();
    this.form = random.nextInt(4);
  }

  /** Clear lenses in a frame, now and then with a reflection. */
  void clear(Layer layer) {
    Color frame = frame();
    Graphics2D brush = layer.brush();
    int glare = random.nextInt(4) == 0 ? 40 + random.nextInt(120) : random.nextInt(20);
    for (boolean right : new boolean[] {true, false}) {
      Shape lens = lens(right);
      reflection(brush, lens, glare);
      if (random.nextInt(5) > 0) {
        brush.setColor(frame);
        brush.setStroke(stroke(0.015, 0.07));
        brush.draw(lens);
      }
    }
    bars(brush, frame);
    brush.dispose();
  }

  /** Dark or mirroring lenses. */
  void dark(Layer layer) {
    Color frame = frame();
    float hue = random.nextFloat();
    float tint = random.nextFloat() * 0.6f;
    Color top = Color.getHSBColor(hue, tint, 0.02f + 0.2f * random.nextFloat());
    Color bottom = Color.getHSBColor(hue, tint, 0.02f + 0.35f * random.nextFloat());
    int alpha = 190 + random.nextInt(66);
    Graphics2D brush = layer.brush();
    for (boolean right : new boolean[] {true, false}) {
      Shape lens = lens(right);
      double y = lens.getBounds2D().getY();
      brush.setPaint(
          new GradientPaint(
              0,
              (float) y,
              alpha(top, alpha),
              0,
              (float) (y + lens.getBounds2D().getHeight()),
              alpha(bottom, alpha)));
      brush.fill(lens);
      reflection(brush, lens, random.nextInt(3) == 0 ? random.nextInt(120) : random.nextInt(25));
      brush.setColor(frame);
      brush.setStroke(stroke(0.01, 0.08));
      brush.draw(lens);
    }
    bars(brush, frame);
    brush.dispose();
  }

  private Shape lens(boolean right) {
    int[] corners = right ? RIGHT_CORNERS : LEFT_CORNERS;
    Point centre = plan.mesh(corners[0], 0, low).midpointTo(plan.mesh(corners[1], 0, low));
    double w = width * plan.unit();
    double h = height * plan.unit();
    Shape shape =
        switch (form) {
          case 0 -> new Ellipse2D.Double(-w / 2, -h / 2, w, h);
          case 1 -> new RoundRectangle2D.Double(-w / 2, -h / 2, w, h, h / 4, h / 4);
          case 2 -> new RoundRectangle2D.Double(-w / 2, -h / 2, w, h, h, h * 0.7);
          default -> new RoundRectangle2D.Double(-w / 2, -h / 2, w, h * 0.8, h / 2, h / 2);
        };
    AffineTransform place = AffineTransform.getTranslateInstance(centre.x(), centre.y());
    place.rotate(plan.angle());
    return place.createTransformedShape(shape);
  }

  private void reflection(Graphics2D brush, Shape lens, int strength) {
    Shape before = brush.getClip();
    brush.clip(lens);
    double x = lens.getBounds2D().getX() + lens.getBounds2D().getWidth() * random.nextDouble();
    double y = lens.getBounds2D().getY();
    double side = lens.getBounds2D().getHeight();
    brush.setColor(new Color(235, 240, 255, strength));
    brush.setStroke(new BasicStroke((float) (side * 0.25)));
    brush.draw(new Line2D.Double(x, y, x - side * 0.5, y + side));
    brush.setClip(before);
  }

  /** The bridge over the nose and the temples to the ears. */
  private void bars(Graphics2D brush, Color frame) {
    double inner = 0.5 - width / 2;
    brush.setColor(frame);
    brush.setStroke(stroke(0.015, 0.06));
    brush.draw(line(plan.at(-inner, low), plan.at(inner, low)));
    brush.draw(line(plan.at(-0.5 - width / 2, low - 0.1), plan.mesh(EAR_RIGHT, 0, 0)));
    brush.draw(line(plan.at(0.5 + width / 2, low - 0.1), plan.mesh(EAR_LEFT, 0, 0)));
  }

  private BasicStroke stroke(double least, double most) {
    double width = least + (most - least) * random.nextDouble() * random.nextDouble();
    return new BasicStroke((float) Math.max(1, width * plan.unit()));
  }

  private Color frame() {
    return random.nextInt(3) == 0
        ? Texture.colour(random)
        : Texture.shifted(new Color(25, 22, 20), random.nextInt(70));
  }

  private static Color alpha(Color colour, int alpha) {
    return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), alpha);
  }

  private static Shape line(Point from, Point to) {
    return new Line2D.Double(from.x(), from.y(), to.x(), to.y());
  }
}
