package dev.facecheck.image.file;

import java.awt.Rectangle;
import javax.imageio.ImageReadParam;

/**
 * The stored pixels that become the frame: all whole squares of the reduction.
 *
 * <p>The remainder is cut off at the right and at the bottom of the upright picture, so that the
 * frame keeps the picture's origin; in the stored picture that may be the left or the top.
 */
record ReadRegion(ImageHeader header, Reduction reduction) {
  /** Columns of the frame before it is turned. */
  int columns() {
    return header.storedWidth() / reduction.factor();
  }

  /** Rows of the frame before it is turned. */
  int rows() {
    return header.storedHeight() / reduction.factor();
  }

  /** Whether the upright picture begins at the right of the stored one. */
  boolean fromRight() {
    Orientation turn = header.orientation();
    return turn.swapsAxes() ? turn.mirrorsY() : turn.mirrorsX();
  }

  /** Whether the upright picture begins at the bottom of the stored one. */
  boolean fromBottom() {
    Orientation turn = header.orientation();
    return turn.swapsAxes() ? turn.mirrorsX() : turn.mirrorsY();
  }

  ImageReadParam applyTo(ImageReadParam param) {
    int factor = reduction.factor();
    int skip = reduction.skip();
    if (factor > 1) {
      int left = fromRight() ? header.storedWidth() % factor : 0;
      int top = fromBottom() ? header.storedHeight() % factor : 0;
      param.setSourceRegion(new Rectangle(left, top, columns() * factor, rows() * factor));
      param.setSourceSubsampling(skip, skip, reduction.offset(), reduction.offset());
    }
    return param;
  }
}
