package dev.facecheck.synthetic;

import dev.facecheck.image.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.random.RandomGenerator;

/** Scarves and hats. */
final class GarmentDrawing {
  /** Points of the mesh on both sides of the jaw. */
  private static final int JAW_RIGHT = 172;

  private static final int JAW_LEFT = 397;

  private final FacePlan plan;
  private final RandomGenerator random;
  private final List<BufferedImage> photographs;

  GarmentDrawing(FacePlan plan, RandomGenerator random, List<BufferedImage> photographs) {
    this.plan = plan;
    this.random = random;
    this.photographs = photographs;
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
      Point start = plan.mesh(JAW_RIGHT, -0.1, 0.3);
      path.moveTo(start.x(), start.y());
      curve(path, plan.at(-1.25, 0), plan.mesh(127, 0, brow + 0.5));
      curve(path, plan.at(0, brow - bow), plan.mesh(356, 0, brow + 0.5));
      Point stop = plan.mesh(JAW_LEFT, 0.1, 0.3);
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
        wrapped ? plan.mesh(JAW_RIGHT, -0.1, 0.3) : plan.at(-1.3, brow + bow));
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
}
