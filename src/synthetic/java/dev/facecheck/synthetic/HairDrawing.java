package dev.facecheck.synthetic;

import dev.facecheck.image.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.QuadCurve2D;
import java.util.random.RandomGenerator;

/** Strands of hair that hang over a part of the face. */
final class HairDrawing {
  private final FacePlan plan;
  private final RandomGenerator random;

  HairDrawing(FacePlan plan, RandomGenerator random) {
    this.plan = plan;
    this.random = random;
  }

  /**
   * Strands from the crown that end between two places of the grid.
   *
   * @param fromX leftmost end
   * @param toX rightmost end
   * @param endY how far down they reach
   */
  void over(Layer layer, double fromX, double toX, double endY) {
    float hue = 0.05f + 0.07f * random.nextFloat();
    float saturation = 0.1f + 0.6f * random.nextFloat();
    float brightness = 0.04f + 0.6f * random.nextFloat() * random.nextFloat();
    int strands = (int) (250 * (0.4 + Math.abs(toX - fromX)));
    double sweep = 0.8 * (random.nextDouble() - 0.5);
    Graphics2D brush = layer.brush();
    for (int i = 0; i < strands; i++) {
      float light = Math.max(0, Math.min(1, brightness + 0.12f * (float) random.nextGaussian()));
      brush.setColor(Color.getHSBColor(hue, saturation, light));
      brush.setStroke(new BasicStroke((float) Math.max(1, plan.unit() * 0.02)));
      double x = fromX + (toX - fromX) * random.nextDouble();
      Point root = plan.at(x * 0.8 + sweep, -1.25 + 0.15 * random.nextDouble());
      Point end = plan.at(x, endY + 0.25 * random.nextGaussian() * 0.5);
      Point bend = plan.at(x + sweep * 0.5 + 0.1 * random.nextGaussian(), (endY - 1.2) / 2);
      brush.draw(new QuadCurve2D.Double(root.x(), root.y(), bend.x(), bend.y(), end.x(), end.y()));
    }
    brush.dispose();
  }
}
