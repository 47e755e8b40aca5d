package dev.facecheck.synthetic;

import dev.facecheck.image.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/** A hand: a palm and four fingers in the colour of the face's own skin or of another one. */
final class HandDrawing {
  private static final int[] CHEEKS = {50, 280, 205, 425};
  private static final int FINGERS = 4;

  private final FacePlan plan;
  private final RandomGenerator random;
  private final Color skin;

  HandDrawing(FacePlan plan, RandomGenerator random, BufferedImage picture) {
    this.plan = plan;
    this.random = random;
    this.skin = skin(picture);
  }

  /** A hand whose fingers lie over a place of the grid. */
  void over(Layer layer, double x, double y) {
    double direction = 2 * Math.PI * random.nextDouble();
    double size = (0.75 + 0.5 * random.nextDouble()) * plan.unit();
    Point target = plan.at(x, y);
    double along = (0.2 + 0.6 * random.nextDouble()) * size;
    Graphics2D brush = layer.brush();
    AffineTransform place =
        AffineTransform.getTranslateInstance(
            target.x() - along * Math.cos(direction), target.y() - along * Math.sin(direction));
    place.rotate(direction);
    brush.transform(place);
    palm(brush, size);
    for (int i = 0; i < FINGERS; i++) {
      finger(brush, size, i);
    }
    thumb(brush, size);
    brush.dispose();
  }

  private void palm(Graphics2D brush, double size) {
    brush.setColor(tone(-12));
    brush.fill(new Ellipse2D.Double(-1.5 * size, -0.62 * size, 1.9 * size, 1.24 * size));
    brush.setStroke(new BasicStroke((float) (0.85 * size)));
    brush.draw(new Line2D.Double(-3 * size, 0, -1.1 * size, 0));
  }

  private void finger(Graphics2D brush, double size, int index) {
    double gap = 0.29 + 0.06 * random.nextDouble();
    double y = (index - 1.5) * gap * size;
    double length = (1.0 + (index == 1 || index == 2 ? 0.15 : 0)) * size;
    double splay = (index - 1.5) * 0.12 * random.nextDouble() * size;
    Line2D bone = new Line2D.Double(0, y, length, y + splay);
    brush.setColor(tone(-45));
    brush.setStroke(round(0.31 * size));
    brush.draw(bone);
    brush.setColor(tone(random.nextInt(14) - 4));
    brush.setStroke(round(0.27 * size));
    brush.draw(bone);
    brush.setColor(tone(18));
    brush.setStroke(round(0.09 * size));
    brush.draw(new Line2D.Double(0.1 * size, y, length * 0.9, y + splay * 0.9));
  }

  private void thumb(Graphics2D brush, double size) {
    double side = random.nextBoolean() ? 1 : -1;
    brush.setColor(tone(-30));
    brush.setStroke(round(0.34 * size));
    brush.draw(new Line2D.Double(-0.6 * size, side * 0.4 * size, 0.1 * size, side * 0.95 * size));
    brush.setColor(tone(0));
    brush.setStroke(round(0.3 * size));
    brush.draw(new Line2D.Double(-0.6 * size, side * 0.4 * size, 0.1 * size, side * 0.95 * size));
  }

  private Color tone(double by) {
    return Texture.shifted(skin, by);
  }

  private static BasicStroke round(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  /** Mean of four places of the cheeks, a little lighter or darker; in a fifth another skin. */
  private Color skin(BufferedImage picture) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int index : CHEEKS) {
      Point p = plan.mesh(index, 0, 0);
      int x = (int) Math.max(0, Math.min(picture.getWidth() - 1, p.x()));
      int y = (int) Math.max(0, Math.min(picture.getHeight() - 1, p.y()));
      Color colour = new Color(picture.getRGB(x, y));
      red += colour.getRed();
      green += colour.getGreen();
      blue += colour.getBlue();
    }
    Color own = new Color(red / CHEEKS.length, green / CHEEKS.length, blue / CHEEKS.length);
    double by = 30 * random.nextGaussian() * 0.6;
    return random.nextInt(5) > 0
        ? Texture.shifted(own, by)
        : Color.getHSBColor(
            0.03f + 0.05f * random.nextFloat(),
            0.2f + 0.45f * random.nextFloat(),
            0.2f + 0.75f * random.nextFloat());
  }
}
