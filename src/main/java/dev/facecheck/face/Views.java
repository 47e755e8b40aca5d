package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import java.util.ArrayList;
import java.util.List;

/** Further views of a picture, for faces that the detector misses at first. */
final class Views {
  /** Bounds the time for a very long picture. */
  private static final int MOST_SQUARES = 8;

  private static final int MOST_CLOSE_COLUMNS = 6;

  /** Side of the close views as a share of the picture's shorter edge. */
  private static final double CLOSE = 0.6;

  /** Margin on each side of the view from afar, as a share of the picture's longer edge. */
  private static final double MARGIN = 0.5;

  private Views() {}

  /** The whole picture amid black, so that a face that fills or overflows it looks smaller. */
  static BoundingBox fromAfar(Frame frame) {
    double margin = Math.max(frame.imageWidth(), frame.imageHeight()) * MARGIN;
    return new BoundingBox(
        -margin, -margin, frame.imageWidth() + 2 * margin, frame.imageHeight() + 2 * margin);
  }

  /** Squares as high as the shorter edge that overlap by half along the longer one. */
  static List<BoundingBox> squares(Frame frame) {
    return frame.imageWidth() == frame.imageHeight() ? List.of() : grid(frame, 1, 2, MOST_SQUARES);
  }

  /** Smaller squares that overlap by a third or more, in rows and columns over the picture. */
  static List<BoundingBox> close(Frame frame) {
    return grid(frame, CLOSE, 1.5, MOST_CLOSE_COLUMNS);
  }

  /**
   * Squares spread evenly over the picture.
   *
   * @param share of the shorter edge that is their side
   * @param density steps along the length of a side, at least
   * @param most squares along an axis, whatever the density
   */
  private static List<BoundingBox> grid(Frame frame, double share, double density, int most) {
    double side = share * Math.min(frame.imageWidth(), frame.imageHeight());
    double spareX = frame.imageWidth() - side;
    double spareY = frame.imageHeight() - side;
    int columns = (int) Math.min(most - 1, Math.ceil(spareX / side * density));
    int rows = (int) Math.min(most - 1, Math.ceil(spareY / side * density));
    List<BoundingBox> views = new ArrayList<>();
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column <= columns; column++) {
        double left = spareX * column / Math.max(1, columns);
        double top = spareY * row / Math.max(1, rows);
        views.add(new BoundingBox(left, top, side, side));
      }
    }
    return views;
  }
}
