package dev.facecheck.measure;

import dev.facecheck.image.Affine;
import dev.facecheck.image.Border;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Crop;
import dev.facecheck.image.Frame;
import dev.facecheck.image.Point;
import dev.facecheck.image.Sampling;
import java.util.List;

/**
 * Structure of the background: mean magnitude of the Sobel gradient of the luminance left of, right
 * of and above the head, 0 (uniform) upwards; value {@code 190 · (1 - sigmoid(x, 10, 100))}
 * (ISO/IEC 29794-5, background uniformity).
 *
 * <p>The head is taken as an ellipse 1.5 times as wide and 1.7 times as high as the face's box; the
 * standard segments it. What lies below the mouth is left out, since shoulders begin there. The
 * samples are a {@value #SIZE}th of three widths of the face apart.
 */
final class BackgroundUniformity implements Estimator {
  private static final int SIZE = 120;
  private static final double FACES_PER_SIDE = 3;
  private static final double HEAD_WIDTH = 1.5;
  private static final double HEAD_HEIGHT = 1.7;

  /** Shoulders begin at this share of the box's height. */
  private static final double LOWEST = 0.75;

  /** Share of the square that has to be background. */
  private static final double MIN_SHARE = 0.04;

  private static final Sampling SAMPLING = new Sampling(Border.REPLICATED, true);
  private static final ValueCurve CURVE = x -> 190 / (1 + Math.exp((x - 10) / 100));

  @Override
  public List<Measurement> estimate(Subject subject) {
    Frame frame = subject.frame();
    BoundingBox box = subject.face().box();
    Affine toImage = Affine.cropToImage(box.centre(), box.width() * FACES_PER_SIDE, 0, SIZE);
    byte[] rgb = Crop.warp(frame, toImage, SIZE, SIZE, SAMPLING);
    double sum = 0;
    int count = 0;
    for (int y = 1; y < SIZE - 1; y++) {
      for (int x = 1; x < SIZE - 1; x++) {
        if (isBackground(toImage.apply(x + 0.5, y + 0.5), box, frame, toImage.scale())) {
          sum += gradient(rgb, y * SIZE + x);
          count++;
        }
      }
    }
    return List.of(
        count < MIN_SHARE * SIZE * SIZE
            ? new Measurement.FailureToAssess(
                Component.BACKGROUND_UNIFORMITY, "the picture shows hardly any background")
            : CURVE.assessed(Component.BACKGROUND_UNIFORMITY, sum / count));
  }

  /** Whether a point and its neighbours a step away lie in the picture, but not on the person. */
  private static boolean isBackground(Point p, BoundingBox box, Frame frame, double step) {
    double dx = (p.x() - box.centre().x()) / (box.width() * HEAD_WIDTH / 2);
    double dy = (p.y() - box.centre().y()) / (box.height() * HEAD_HEIGHT / 2);
    return dx * dx + dy * dy > 1
        && p.y() < box.top() + LOWEST * box.height()
        && p.x() >= step
        && p.y() >= step
        && p.x() < frame.imageWidth() - step
        && p.y() < frame.imageHeight() - step;
  }

  private static double gradient(byte[] rgb, int at) {
    int northWest = luma(rgb, at - SIZE - 1);
    int northEast = luma(rgb, at - SIZE + 1);
    int southWest = luma(rgb, at + SIZE - 1);
    int southEast = luma(rgb, at + SIZE + 1);
    int x = northEast + southEast - northWest - southWest;
    int y = southWest + southEast - northWest - northEast;
    return Math.hypot(
        x + 2 * (luma(rgb, at + 1) - luma(rgb, at - 1)),
        y + 2 * (luma(rgb, at + SIZE) - luma(rgb, at - SIZE)));
  }

  private static int luma(byte[] rgb, int at) {
    return Luma.of(rgb[at * 3] & 0xff, rgb[at * 3 + 1] & 0xff, rgb[at * 3 + 2] & 0xff);
  }
}
