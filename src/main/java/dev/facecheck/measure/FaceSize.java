package dev.facecheck.measure;

import dev.facecheck.image.BoundingBox;
import java.util.List;

/**
 * Size of the face: the longer side of its box in pixels of the original picture, its width as a
 * share of the picture's width, and its height as a share of the picture's height (above 1 where
 * the face reaches beyond the picture).
 *
 * <p>The ratios' values reward neither a distant face nor one that fills the picture.
 */
final class FaceSize implements Estimator {
  private static final ValueCurve PIXELS = ValueCurve.rising(100, 20);
  private static final ValueCurve WIDTH = ValueCurve.between(0.12, 0.85, 0.03);
  private static final ValueCurve HEIGHT = ValueCurve.between(0.12, 0.90, 0.03);

  @Override
  public List<Measurement> estimate(Subject subject) {
    BoundingBox box = subject.face().box();
    return List.of(
        PIXELS.assessed(Component.FACE_SIZE, box.longerSide()),
        WIDTH.assessed(Component.FACE_WIDTH_RATIO, box.width() / subject.frame().imageWidth()),
        HEIGHT.assessed(Component.FACE_HEIGHT_RATIO, box.height() / subject.frame().imageHeight()));
  }
}
