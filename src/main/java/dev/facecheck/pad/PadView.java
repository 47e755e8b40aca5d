package dev.facecheck.pad;

import dev.facecheck.image.BoundingBox;
import java.util.Objects;

/**
 * Part of the picture around a face, as an input of the network. Its size follows from the face
 * alone, since the network knows faces of one size only.
 *
 * @param box in pixels of the upright image; it reaches beyond the picture only where the picture
 *     is smaller
 * @param context width or height of its part inside the picture, in faces, whichever is less
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

  /** Scales a box about its centre, and moves the result to where most of it is in the picture. */
  private static PadView around(BoundingBox box, double factor, int imageWidth, int imageHeight) {
    double width = box.width() * factor;
    double height = box.height() * factor;
    double left = inside(box.centre().x() - width / 2, imageWidth - width);
    double top = inside(box.centre().y() - height / 2, imageHeight - height);
    double context =
        Math.min(factor, Math.min(imageWidth / box.width(), imageHeight / box.height()));
    return new PadView(new BoundingBox(left, top, width, height), context);
  }

  /**
   * @param room spare pixels of the picture beyond the view; negative where the view is larger
   */
  private static double inside(double wanted, double room) {
    return Math.max(Math.min(0, room), Math.min(Math.max(0, room), wanted));
  }
}
