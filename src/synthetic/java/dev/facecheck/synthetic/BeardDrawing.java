package dev.facecheck.synthetic;

import dev.facecheck.image.Point;
import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.QuadCurve2D;
import java.awt.geom.Rectangle2D;
import java.util.random.RandomGenerator;

/** Beards and moustaches, hair by hair: any colour of hair, stubble to long, thin to full. */
final class BeardDrawing {
  /** Hairs that fill a square of the grid's unit. */
  private static final int DENSE = 2600;

  /** Jaw from ear to ear, then the upper edge of a full beard back along cheeks and nose. */
  private static final int[] JAW = {
    132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361
  };

  private static final int[] CHEEKS = {411, 426, 391, 326, 2, 97, 165, 206, 187};
  private static final int[] MOUSTACHE = {97, 2, 326, 391, 322, 291, 267, 0, 37, 61, 92, 165};
  private static final int[] CHIN = {61, 202, 176, 148, 152, 377, 400, 422, 291, 405, 17, 181};
  private static final int[] LIPS = {61, 40, 37, 0, 267, 270, 291, 321, 405, 17, 181, 91};

  private final FacePlan plan;
  private final RandomGenerator random;
  private final float hue;
  private final float saturation;
  private final float brightness;
  private final double grey;

  BeardDrawing(FacePlan plan, RandomGenerator random) {
    this.plan = plan;
    this.random = random;
    boolean pale = random.nextInt(5) < 2;
    this.hue = 0.03f + 0.1f * random.nextFloat();
    this.saturation = (pale ? 0.18f : 0.7f) * random.nextFloat();
    this.brightness = pale ? 0.55f + 0.43f * random.nextFloat() : 0.04f + 0.6f * random.nextFloat();
    this.grey = random.nextInt(3) == 0 ? random.nextDouble() : 0;
  }

  /** One of the usual cuts. */
  void grown(Layer layer) {
    double dense = Math.pow(random.nextDouble(), 0.6);
    double length = 0.03 + 0.25 * Math.pow(random.nextDouble(), 2);
    switch (random.nextInt(6)) {
      case 0 -> hairs(layer, outline(MOUSTACHE, 0), dense, Math.min(0.12, length), 0.2);
      case 1 -> goatee(layer, dense, length);
      case 2 -> hairs(layer, full(), 0.5 * dense, 0.03, 0);
      case 3 -> full(layer, dense, length + 0.3 * random.nextDouble(), 0.6);
      default -> full(layer, dense, length, 0.3);
    }
  }

  private void goatee(Layer layer, double dense, double length) {
    hairs(layer, outline(CHIN, 0), dense, length, 0.05);
    if (random.nextInt(3) > 0) {
      hairs(layer, outline(MOUSTACHE, 0), dense, Math.min(0.12, length), 0.2);
    }
  }

  private void full(Layer layer, double dense, double length, double overLips) {
    hairs(layer, full(), dense, length, 0);
    hairs(layer, outline(MOUSTACHE, 0), dense, Math.min(0.15, length), overLips);
  }

  /** The outline of a full beard, whose upper edge lies lower on some cheeks. */
  private Path2D full() {
    Path2D path = outline(JAW, 0);
    double lower = 0.3 * random.nextDouble();
    for (int index : CHEEKS) {
      boolean cheek = index == CHEEKS[0] || index == CHEEKS[CHEEKS.length - 1];
      Point p = plan.mesh(index, 0, cheek ? lower : 0.3 * lower);
      path.lineTo(p.x(), p.y());
    }
    path.closePath();
    return path;
  }

  private Path2D outline(int[] indices, double dy) {
    Path2D path = new Path2D.Double();
    for (int i = 0; i < indices.length; i++) {
      Point p = plan.mesh(indices[i], 0, dy);
      if (i == 0) {
        path.moveTo(p.x(), p.y());
      } else {
        path.lineTo(p.x(), p.y());
      }
    }
    return path;
  }

  /**
   * Hairs with their roots in an outline, pointing down and away from the middle.
   *
   * @param dense 0 to 1
   * @param length in units of the grid
   * @param overLips share of the hairs whose roots lie on the lips and that are drawn there
   */
  private void hairs(Layer layer, Path2D where, double dense, double length, double overLips) {
    Path2D lips = outline(LIPS, 0);
    Rectangle2D box = where.getBounds2D();
    double squares = box.getWidth() * box.getHeight() / (plan.unit() * plan.unit());
    Graphics2D brush = layer.brush();
    brush.setStroke(new BasicStroke((float) Math.max(0.6, plan.unit() * 0.014)));
    brush.setComposite(
        AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.35f + 0.65f * random.nextFloat()));
    for (int i = 0; i < DENSE * dense * squares; i++) {
      double x = box.getX() + box.getWidth() * random.nextDouble();
      double y = box.getY() + box.getHeight() * random.nextDouble();
      boolean bare = lips.contains(x, y) && random.nextDouble() >= overLips;
      if (where.contains(x, y) && !bare) {
        hair(brush, x, y, length * plan.unit() * (0.5 + random.nextDouble()));
      }
    }
    brush.dispose();
  }

  private void hair(Graphics2D brush, double x, double y, double length) {
    Point middle = plan.at(0, 1.1);
    double aside = Math.max(-1, Math.min(1, (x - middle.x()) / plan.unit()));
    double down = Math.PI / 2 + plan.angle() - 0.6 * aside + 0.35 * random.nextGaussian();
    double bend = down + 0.4 * random.nextGaussian();
    brush.setColor(colour());
    brush.draw(
        new QuadCurve2D.Double(
            x,
            y,
            x + 0.5 * length * Math.cos(bend),
            y + 0.5 * length * Math.sin(bend),
            x + length * Math.cos(down),
            y + length * Math.sin(down)));
  }

  private Color colour() {
    boolean white = random.nextDouble() < grey;
    double light = (white ? 0.8 : brightness) + 0.1 * random.nextGaussian();
    return Color.getHSBColor(
        hue, white ? 0.05f : saturation, (float) Math.max(0, Math.min(1, light)));
  }
}
