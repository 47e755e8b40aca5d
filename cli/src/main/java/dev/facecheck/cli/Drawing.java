package dev.facecheck.cli;

import dev.facecheck.CheckResult;
import dev.facecheck.face.Face;
import dev.facecheck.face.FaceMesh;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Point;
import dev.facecheck.policy.Verdict;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.jboss.logging.Logger;

/** Draws the box, the landmarks and the verdict onto an upright picture. */
final class Drawing {
  private static final Logger LOG = Logger.getLogger(Drawing.class);
  private static final Color GOOD = new Color(0x2e, 0xb8, 0x5c);
  private static final Color BAD = new Color(0xe0, 0x3b, 0x3b);
  private static final Color OTHER = new Color(0xf0, 0xa0, 0x20);
  private static final Color LANDMARK = new Color(255, 255, 255, 200);
  private static final Color BANNER = new Color(0, 0, 0, 170);

  private Drawing() {}

  static void draw(BufferedImage picture, CheckResult result) {
    Graphics2D graphics = picture.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      double unit = Math.max(1, Math.min(picture.getWidth(), picture.getHeight()) / 400.0);
      Color colour = result.verdict() instanceof Verdict.Accepted ? GOOD : BAD;
      result.faces().stream().skip(1).forEach(face -> outline(graphics, face, OTHER, unit));
      result.face().ifPresent(face -> draw(graphics, face, colour, unit));
      write(graphics, result.verdict(), colour, unit, picture.getWidth());
    } finally {
      graphics.dispose();
    }
  }

  private static void draw(Graphics2D graphics, Face face, Color colour, double unit) {
    graphics.setColor(LANDMARK);
    for (int i = 0; i < FaceMesh.POINTS; i++) {
      Point point = face.mesh().point(i);
      graphics.fill(new Ellipse2D.Double(point.x() - unit / 2, point.y() - unit / 2, unit, unit));
    }
    outline(graphics, face, colour, unit);
  }

  private static void outline(Graphics2D graphics, Face face, Color colour, double unit) {
    BoundingBox box = face.box();
    graphics.setColor(colour);
    graphics.setStroke(new BasicStroke((float) (2 * unit)));
    graphics.draw(new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()));
  }

  private static void write(
      Graphics2D graphics, Verdict verdict, Color colour, double unit, int width) {
    int line = (int) Math.round(18 * unit);
    graphics.setColor(BANNER);
    graphics.fillRect(0, 0, width, line);
    graphics.setColor(colour);
    try {
      graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, (int) Math.round(12 * unit)));
      graphics.drawString(
          verdict.reason().code() + " " + verdict.reason(),
          (float) (4 * unit),
          (float) (line - 5 * unit));
    } catch (RuntimeException | Error e) {
      // A machine without any font still gets the box and the landmarks.
      LOG.debug("no font to write the verdict with", e);
    }
  }
}
