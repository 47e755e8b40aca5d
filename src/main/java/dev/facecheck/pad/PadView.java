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

  /** The view around the detector's box of a face. */
  static PadView around(BoundingBox face, int imageWidth, int imageHeight) {
    double longer = Math.max(face.width(), face.height());
    double side = Math.min(FACES * longer, Math.min(imageWidth, imageHeight));
    double left = inside(face.centre().x() - side / 2, imageWidth - side);
    double top = inside(face.centre().y() - side / 2, imageHeight - side);
    double context = Math.min(imageWidth / face.width(), imageHeight / face.height());
    return new PadView(new BoundingBox(left, top, side, side), Math.min(FACES, context));
  }

  private static double inside(double wanted, double room) {
    return Math.max(0, Math.min(room, wanted));
  }
}
