package dev.facecheck.measure;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import java.util.List;

/**
 * Blocks of JPEG: how much of the lone steps of luminance returns every 8 pixels, as the largest
 * {@linkplain BlockSteps#returning(double) amplitude} over periods of {@value #SHORTEST} to {@value
 * #LONGEST} pixels, 0 to 2: 0.2 to 0.45 for a picture without visible blocks, 0.5 to 1 at a quality
 * of 25, 0.8 to 1.4 at 15. ISO/IEC 29794-5 uses a trained network instead.
 *
 * <p>A lone step is the part of a difference of neighbours that exceeds the mean of the two
 * differences beside it, clipped at {@value BlockSteps#CLIP}, so that the face's own edges do not
 * hide the grid. Taken inside the face's box on the picture's own pixels. The grid may be shifted
 * (a picture that was cropped) or scaled by up to a fifth after it was compressed; a picture that
 * was scaled further, or turned, shows no grid and so reads clean.
 */
final class CompressionArtefacts implements Estimator {
  /** Fewer pixels along a side hold too few block borders. */
  private static final int MIN_SIDE = 48;

  /** More pixels along a side only take time. */
  private static final int MAX_SIDE = 176;

  private static final double SHORTEST = 6.6;
  private static final double LONGEST = 9.6;

  /** With so many, a grid across {@value #MAX_SIDE} pixels slips by at most 1/8 of a period. */
  private static final int PERIODS = 36;

  private static final ValueCurve CURVE = ValueCurve.falling(0.6, 0.05);

  @Override
  public List<Measurement> estimate(Subject subject) {
    Frame frame = subject.frame();
    if (frame.width() != frame.imageWidth()) {
      return fails("the picture was reduced while it was decoded");
    }
    BoundingBox box = subject.face().box();
    int[] x = span(box.centre().x(), box.width(), frame.width());
    int[] y = span(box.centre().y(), box.height(), frame.height());
    if (x[1] - x[0] < MIN_SIDE || y[1] - y[0] < MIN_SIDE) {
      return fails("the face is too small to show the blocks");
    }
    BlockSteps steps = new BlockSteps(frame, x[0], y[0], x[1], y[1]);
    return List.of(CURVE.assessed(Component.COMPRESSION_ARTEFACTS, grid(steps)));
  }

  /** Periods are tried in equal steps of their frequency. */
  private static double grid(BlockSteps steps) {
    double largest = 0;
    for (int i = 0; i < PERIODS; i++) {
      double share = i / (PERIODS - 1.0);
      double frequency = (1 - share) / LONGEST + share / SHORTEST;
      largest = Math.max(largest, steps.returning(1 / frequency));
    }
    return largest;
  }

  private static List<Measurement> fails(String why) {
    return List.of(new Measurement.FailureToAssess(Component.COMPRESSION_ARTEFACTS, why));
  }

  /** First and end of the part around a centre that lies in the frame. */
  private static int[] span(double centre, double length, int end) {
    double half = Math.min(length, MAX_SIDE) / 2;
    return new int[] {
      (int) Math.max(0, Math.round(centre - half)), (int) Math.min(end, Math.round(centre + half))
    };
  }
}
