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
    double side = Math.min(frame.imageWidth(), frame.imageHeight());
    double spareX = frame.imageWidth() - side;
    double spareY = frame.imageHeight() - side;
    int steps = (int) Math.min(MOST_SQUARES - 1, Math.ceil(Math.max(spareX, spareY) / side * 2));
    List<BoundingBox> views = new ArrayList<>();
    for (int i = 0; steps > 0 && i <= steps; i++) {
      views.add(new BoundingBox(spareX * i / steps, spareY * i / steps, side, side));
    }
    return views;
  }

  /** Smaller squares that overlap by a third or more, in rows and columns over the picture. */
  static List<BoundingBox> close(Frame frame) {
    double side = CLOSE * Math.min(frame.imageWidth(), frame.imageHeight());
    double spareX = frame.imageWidth() - side;
    double spareY = frame.imageHeight() - side;
    int columns = steps(spareX, side);
    int rows = steps(spareY, side);
    List<BoundingBox> views = new ArrayList<>();
    for (int row = 0; row <= rows; row++) {
      for (int column = 0; column <= columns; column++) {
        views.add(new BoundingBox(spareX * column / columns, spareY * row / rows, side, side));
      }
    }
    return views;
  }

  private static int steps(double spare, double side) {
    return (int) Math.min(MOST_CLOSE_COLUMNS - 1, Math.ceil(spare / side * 1.5));
  }
}
