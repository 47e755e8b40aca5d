package dev.facecheck.image.file;

import java.awt.Rectangle;
import javax.imageio.ImageReadParam;

/**
 * The stored pixels that become the frame: all whole squares of the reduction.
 *
 * <p>The remainder is cut off at the right and at the bottom of the upright picture, so that the
 * frame keeps the picture's origin; in the stored picture that may be the left or the top.
 *
 * @param left first stored column
 * @param top first stored row
 * @param columns of the frame before it is turned
 * @param rows of the frame before it is turned
 */
record ReadRegion(Reduction reduction, int left, int top, int columns, int rows) {
  static ReadRegion of(ImageHeader header, Reduction reduction) {
    Orientation turn = header.orientation();
    boolean fromRight = turn.swapsAxes() ? turn.mirrorsY() : turn.mirrorsX();
    boolean fromBottom = turn.swapsAxes() ? turn.mirrorsX() : turn.mirrorsY();
    int factor = reduction.factor();
    return new ReadRegion(
        reduction,
        fromRight ? header.storedWidth() % factor : 0,
        fromBottom ? header.storedHeight() % factor : 0,
        header.storedWidth() / factor,
        header.storedHeight() / factor);
  }

  ImageReadParam applyTo(ImageReadParam param) {
    int factor = reduction.factor();
    int skip = reduction.skip();
    if (factor > 1) {
      param.setSourceRegion(new Rectangle(left, top, columns * factor, rows * factor));
      param.setSourceSubsampling(skip, skip, reduction.offset(), reduction.offset());
    }
    return param;
  }
}
