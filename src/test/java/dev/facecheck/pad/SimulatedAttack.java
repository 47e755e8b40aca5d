package dev.facecheck.pad;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Point;
import java.awt.image.BufferedImage;
import java.util.Random;

/**
 * Presentations that code makes from a bona fide picture, with random parameters: not attacks, but
 * evidence of what a score responds to. There are no hands, no room's light on the sheet, no lens.
 */
enum SimulatedAttack {
  /** The control: camera, noise and compression once more, without a medium. */
  RECAPTURE(0, Kind.NONE, true, 0, 0),
  PRINT_SHEET(1, Kind.PRINT, false, 12, 0),
  PRINT_BENT(2, Kind.PRINT, false, 8, 0.9),
  PRINT_FILLING(3, Kind.PRINT, true, 5, 0),
  SCREEN_FRAMED(4, Kind.SCREEN, false, 12, 0),
  SCREEN_FILLING(5, Kind.SCREEN, true, 5, 0);

  private enum Kind {
    NONE,
    PRINT,
    SCREEN
  }

  /** Rays per camera's pixel along an axis. */
  private static final int RAYS = 4;

  private static final double BORDERLESS = 9;

  /** Keeps the random parameters of the species apart. */
  private final int series;

  private final Kind kind;
  private final boolean filling;
  private final double degrees;
  private final double bend;

  SimulatedAttack(int series, Kind kind, boolean filling, double degrees, double bend) {
    this.series = series;
    this.kind = kind;
    this.filling = filling;
    this.degrees = degrees;
    this.bend = bend;
  }

  /**
   * The presentation of a picture as a camera of the same resolution takes it.
   *
   * @param face the detector's box
   */
  BufferedImage present(LinearImage picture, BoundingBox face, long seed) {
    Random random = new Random(seed * 31 + series);
    BoundingBox part = filling ? whole(picture) : around(picture, face, random);
    LinearImage portrait = picture.part(part);
    Point centre = new Point(face.centre().x() - part.left(), face.centre().y() - part.top());
    double zoom = Draw.between(random, 0.8, 1);
    int width = (int) (picture.width() * zoom);
    int height = (int) (picture.height() * zoom);
    Medium medium = medium(portrait, 1 / zoom, random);
    Point seen =
        filling
            ? new Point(centre.x() * zoom, centre.y() * zoom)
            : new Point(
                width * Draw.between(random, 0.42, 0.58),
                height * Draw.between(random, 0.45, 0.58));
    Pose pose = Pose.random(centre, seen, zoom, degrees, bend, part.width(), random);
    LinearImage scene = render(medium, pose, Room.random(random, width, height), width, height);
    LinearImage focused = scene.blur(Draw.between(random, 0.4, 0.9));
    double exposure = Draw.between(random, 0.85, 1.15) * picture.mean() / focused.mean();
    double noise = Draw.between(random, 1, 4);
    return focused.captured(exposure, noise, 75 + random.nextInt(20), random);
  }

  private Medium medium(LinearImage portrait, double pixel, Random random) {
    double border = filling ? BORDERLESS : Draw.between(random, 0.01, 0.08);
    return switch (kind) {
      case NONE -> Medium.none(portrait);
      case PRINT -> new PrintMedium(portrait, border, pixel, random);
      case SCREEN -> new ScreenMedium(portrait, border, pixel, random);
    };
  }

  private static BoundingBox whole(LinearImage picture) {
    return new BoundingBox(0, 0, picture.width(), picture.height());
  }

  /** The part of a picture that is printed or shown: 1.6 to 2.6 faces wide where there is room. */
  private static BoundingBox around(LinearImage picture, BoundingBox face, Random random) {
    int side = (int) (Draw.between(random, 1.6, 2.6) * face.width());
    int width = Math.min(picture.width(), side);
    int height = Math.min(picture.height(), (int) (side * 1.2));
    double left = Math.min(picture.width() - width, face.centre().x() - width / 2.0);
    double top = Math.min(picture.height() - height, face.centre().y() - height / 2.0);
    return new BoundingBox((int) Math.max(0, left), (int) Math.max(0, top), width, height);
  }

  private static LinearImage render(Medium medium, Pose pose, Room room, int width, int height) {
    float[] light = new float[width * height * 3];
    double[] behind = new double[3];
    double[] rgb = new double[3];
    for (int at = 0; at < width * height; at++) {
      int x = at % width;
      int y = at / width;
      room.light(x, y, behind);
      double shade = pose.shade(x) / (RAYS * RAYS);
      for (int ray = 0; ray < RAYS * RAYS; ray++) {
        int column = ray % RAYS;
        int row = ray / RAYS;
        Point on = pose.onPortrait(x + (column + 0.5) / RAYS, y + (row + 0.5) / RAYS);
        boolean hit = medium.light(on.x(), on.y(), rgb);
        for (int c = 0; c < 3; c++) {
          light[at * 3 + c] += (float) (hit ? rgb[c] * shade : behind[c] / (RAYS * RAYS));
        }
      }
    }
    return new LinearImage(width, height, light);
  }
}
