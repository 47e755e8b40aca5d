package dev.facecheck.pad;

import dev.facecheck.image.BoundingBox;
import java.util.Objects;

/**
 * The part of the picture around a face that the network judges.
 *
 * @param box in pixels of the upright image, inside the picture
 * @param context how much wider than the face it is; below the wanted factor where the picture ends
 */
record PadView(BoundingBox box, double context) {
  /** Around the detector's box: the surroundings of the face. */
  private static final double WIDE = 2.2;

  /** Around a box over the whole head: shoulders, and the edges of a sheet or a screen. */
  private static final double TALL = 2.7;

  PadView {
    Objects.requireNonNull(box);
  }

  /** The view around the detector's box of a face. */
  static PadView wide(BoundingBox face, int imageWidth, int imageHeight) {
    return around(face, WIDE, imageWidth, imageHeight);
  }

  /** The view around the head: narrower and higher than the detector's box, and a little above. */
  static PadView tall(BoundingBox face, int imageWidth, int imageHeight) {
    BoundingBox head =
        new BoundingBox(
            face.centre().x() - 0.41 * face.width(),
            face.centre().y() - 0.635 * face.height(),
            0.82 * face.width(),
            1.22 * face.height());
    return around(head, TALL, imageWidth, imageHeight);
  }

  /** Scales a box about its centre, shrinks the result to what fits, and moves it inside. */
  private static PadView around(BoundingBox box, double factor, int imageWidth, int imageHeight) {
    double context =
        Math.min(factor, Math.min(imageWidth / box.width(), imageHeight / box.height()));
    double width = box.width() * context;
    double height = box.height() * context;
    double left = inside(box.centre().x() - width / 2, imageWidth - width);
    double top = inside(box.centre().y() - height / 2, imageHeight - height);
    return new PadView(new BoundingBox(left, top, width, height), context);
  }

  private static double inside(double wanted, double most) {
    return Math.max(0, Math.min(most, wanted));
  }
}
