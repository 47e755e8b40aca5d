package dev.facecheck.pad;

import dev.facecheck.image.BoundingBox;
import java.util.Objects;

/**
 * Part of the picture around a face, as the network sees it: the largest square of at most four
 * faces that lies inside the picture, as central on the face as that allows. Hands, bezels and
 * sheets are in it, and no pixel that the camera did not take.
 *
 * @param box in pixels of the upright image
 * @param context width or height of the picture in faces, whichever is less, but at most 4
 */
record PadView(BoundingBox box, double context) {
  /** Longer sides of the detector's box that a view shows at most. */
  private static final double FACES = 4;

  PadView {
    Objects.requireNonNull(box);
  }

  /**
   * The view around the detector's box of a face.
   *
   * @param picture what the view may show, in pixels of the upright image
   */
  static PadView around(BoundingBox face, BoundingBox picture) {
    double least = Math.min(picture.width(), picture.height());
    double side = Math.min(FACES * face.longerSide(), least);
    double left = within(face.centre().x() - side / 2, picture.left(), picture.right() - side);
    double top = within(face.centre().y() - side / 2, picture.top(), picture.bottom() - side);
    double context = Math.min(picture.width() / face.width(), picture.height() / face.height());
    return new PadView(new BoundingBox(left, top, side, side), Math.min(FACES, context));
  }

  private static double within(double wanted, double least, double most) {
    return Math.max(least, Math.min(most, wanted));
  }
}
