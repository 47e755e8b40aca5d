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
 * width of three faces is sampled at {@value #SIZE} places.
 */
final class BackgroundUniformity implements Estimator {
  private static final int SIZE = 96;
  private static final double FACES_PER_SIDE = 3;
  private static final double HEAD_WIDTH = 1.5;
  private static final double HEAD_HEIGHT = 1.7;

  /** Shoulders begin at this share of the box's height. */
  private static final double LOWEST = 0.75;

  /** Fewer places say nothing. */
  private static final int MIN_PLACES = 400;

  private static final Sampling SAMPLING = new Sampling(Border.REPLICATED, false);
  private static final ValueCurve CURVE = x -> 190 / (1 + Math.exp((x - 10) / 100));

  @Override
  public List<Measurement> estimate(Subject subject) {
    Frame frame = subject.frame();
    BoundingBox box = subject.face().box();
    Affine toImage = Affine.cropToImage(box.centre(), box.width() * FACES_PER_SIDE, 0, SIZE);
    double lowest = (LOWEST - 0.5) * box.height() / toImage.scale();
    int rows = (int) Math.min(SIZE, Math.round(SIZE / 2.0 + lowest));
    int[] luma = Luma.of(Crop.warp(frame, toImage, SIZE, rows, SAMPLING));
    double sum = 0;
    int places = 0;
    for (int at = SIZE; at < luma.length - SIZE; at++) {
      int row = at / SIZE;
      if (isBackground(toImage.apply(at % SIZE + 0.5, row + 0.5), box, frame, toImage)) {
        sum += gradient(luma, at);
        places++;
      }
    }
    return List.of(
        places < MIN_PLACES
            ? new Measurement.FailureToAssess(
                Component.BACKGROUND_UNIFORMITY, "the picture shows hardly any background")
            : CURVE.assessed(Component.BACKGROUND_UNIFORMITY, sum / places));
  }

  /** Whether a place and its neighbours lie in picture and square, but not on the head. */
  private static boolean isBackground(Point p, BoundingBox box, Frame frame, Affine toImage) {
    double step = toImage.scale();
    double dx = (p.x() - box.centre().x()) / box.width();
    double dy = (p.y() - box.centre().y()) / box.height();
    return Math.hypot(dx * 2 / HEAD_WIDTH, dy * 2 / HEAD_HEIGHT) > 1
        && Math.abs(dx) < FACES_PER_SIDE / 2 - step / box.width()
        && Math.min(p.x(), p.y()) >= step
        && p.x() < frame.imageWidth() - step
        && p.y() < frame.imageHeight() - step;
  }

  private static double gradient(int[] luma, int at) {
    int up = at - SIZE;
    int down = at + SIZE;
    int x = luma[up + 1] + luma[down + 1] - luma[up - 1] - luma[down - 1];
    int y = luma[down - 1] + luma[down + 1] - luma[up - 1] - luma[up + 1];
    return Math.hypot(x + 2 * (luma[at + 1] - luma[at - 1]), y + 2 * (luma[down] - luma[up]));
  }
}
