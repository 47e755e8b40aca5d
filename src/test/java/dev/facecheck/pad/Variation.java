package dev.facecheck.pad;

import dev.facecheck.face.Face;
import dev.facecheck.image.BoundingBox;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.RescaleOp;
import java.util.LinkedHashMap;
import java.util.Map;

/** The same presentation under other conditions. */
@FunctionalInterface
interface Variation {

  BufferedImage of(BufferedImage image, Face face);

  static Map<String, Variation> all() {
    Map<String, Variation> all = new LinkedHashMap<>();
    all.put("as it is", (image, face) -> image);
    all.put("jpeg 40", (image, face) -> LinearImage.jpeg(image, 40));
    all.put("half as bright", (image, face) -> gain(image, 0.5f));
    all.put("a quarter as bright", (image, face) -> gain(image, 0.25f));
    all.put("0.4 of the size", (image, face) -> scale(image, 0.4));
    all.put("0.25 of the size", (image, face) -> scale(image, 0.25));
    for (double faces : new double[] {1.2, 1.3, 1.45, 1.6, 2}) {
      all.put("cut to " + faces + " faces", (image, face) -> cut(image, face.detected(), faces));
    }
    all.put(
        "cut to 2.4 faces, turned by 10 degrees onto black",
        (image, face) -> turn(cut(image, face.detected(), 2.4), 10));
    return all;
  }

  private static BufferedImage gain(BufferedImage image, float factor) {
    return new RescaleOp(factor, 0, null).filter(image, null);
  }

  private static BufferedImage scale(BufferedImage image, double factor) {
    int width = (int) (image.getWidth() * factor);
    int height = (int) (image.getHeight() * factor);
    return drawn(image.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), width, height);
  }

  /** Upright, as telephones take it: the width in faces, and 4 to 3. */
  private static BufferedImage cut(BufferedImage image, BoundingBox face, double faces) {
    int width = (int) Math.min(image.getWidth(), Math.round(faces * face.width()));
    int height = (int) Math.min(image.getHeight(), Math.round(faces * face.width() * 4 / 3));
    double left = Math.min(image.getWidth() - width, face.centre().x() - width / 2.0);
    double top = Math.min(image.getHeight() - height, face.centre().y() - height / 2.0);
    return drawn(
        image.getSubimage((int) Math.max(0, left), (int) Math.max(0, top), width, height),
        width,
        height);
  }

  private static BufferedImage drawn(Image image, int width, int height) {
    BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = drawn.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return drawn;
  }

  private static BufferedImage turn(BufferedImage image, double degrees) {
    BufferedImage turned =
        new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = turned.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    graphics.rotate(Math.toRadians(degrees), image.getWidth() / 2.0, image.getHeight() / 2.0);
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return turned;
  }
}
