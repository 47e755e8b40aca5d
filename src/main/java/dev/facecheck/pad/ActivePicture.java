package dev.facecheck.pad;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import java.util.stream.IntStream;

/**
 * Part of a picture between black bars at its edges: what the camera saw, where software put a
 * picture of one shape into another. A bar's edge looks like that of a screen.
 */
record ActivePicture(Frame frame) {
  /** Largest mean luminance of a bar's line, 0 to 255: black, and what compression leaves of it. */
  private static final int MOST_MEAN = 4;

  /** Largest luminance of one sample of a bar's line: above it, something is shown. */
  private static final int MOST = 24;

  /**
   * The area in pixels of the upright image; the whole picture where there are no bars.
   *
   * @param face the area holds the part of it that lies inside the picture
   */
  static BoundingBox of(Frame frame, BoundingBox face) {
    ActivePicture picture = new ActivePicture(frame);
    double pixels = frame.reduction();
    double left = picture.bars(true, false) * pixels;
    double top = picture.bars(false, false) * pixels;
    double right = frame.imageWidth() - picture.bars(true, true) * pixels;
    double bottom = frame.imageHeight() - picture.bars(false, true) * pixels;
    left = Math.min(left, Math.max(0, Math.floor(face.left())));
    top = Math.min(top, Math.max(0, Math.floor(face.top())));
    right = Math.max(right, Math.min(frame.imageWidth(), Math.ceil(face.right())));
    bottom = Math.max(bottom, Math.min(frame.imageHeight(), Math.ceil(face.bottom())));
    return new BoundingBox(left, top, right - left, bottom - top);
  }

  /** Lines of the bar at one edge; none where the whole picture is black. */
  private int bars(boolean columns, boolean fromTheEnd) {
    int lines = columns ? frame.width() : frame.height();
    return IntStream.range(0, lines)
        .filter(i -> !isBlack(columns, fromTheEnd ? lines - 1 - i : i))
        .findFirst()
        .orElse(0);
  }

  private boolean isBlack(boolean column, int line) {
    int length = column ? frame.height() : frame.width();
    long sum = 0;
    for (int i = 0; i < length; i++) {
      int luminance = column ? luminance(line, i) : luminance(i, line);
      if (luminance > 1000 * MOST) {
        return false;
      }
      sum += luminance;
    }
    return sum <= 1000L * MOST_MEAN * length;
  }

  /** In thousandths. */
  private int luminance(int x, int y) {
    return 299 * frame.sample(x, y, 0) + 587 * frame.sample(x, y, 1) + 114 * frame.sample(x, y, 2);
  }
}
