package dev.facecheck.measure;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import java.util.List;

/**
 * Blocks of JPEG: how much larger the lone steps of luminance are at the borders of 8×8 blocks than
 * inside, as {@code ln(border / inside)}, mean of both axes; 0.1 to 1.0 for a picture without
 * visible blocks, 1.0 to 1.8 at a quality of 25, 1.4 to 2.5 at 15.
 *
 * <p>A lone step is the part of a difference of neighbours that exceeds the mean of the two
 * differences beside it, clipped at {@value BlockSteps#CLIP}, so that the face's own edges do not
 * hide the grid. Taken inside the face's box on the picture's own pixels. The grid may be shifted
 * (a picture that was cropped or turned): the phase with the largest steps counts as the border. A
 * picture that was scaled after it was compressed shows no grid and so reads clean.
 */
final class CompressionArtefacts implements Estimator {
  /** Fewer pixels along a side hold too few block borders. */
  private static final int MIN_SIDE = 48;

  /** More pixels along a side only take time. */
  private static final int MAX_SIDE = 176;

  private static final ValueCurve CURVE = ValueCurve.falling(1.7, 0.35);

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
    double excess = Math.max(0, (steps.excessAcross() + steps.excessDown()) / 2);
    return List.of(CURVE.assessed(Component.COMPRESSION_ARTEFACTS, excess));
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
