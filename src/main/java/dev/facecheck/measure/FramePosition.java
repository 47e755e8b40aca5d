package dev.facecheck.measure;

import dev.facecheck.image.Frame;
import java.util.List;

/**
 * Position of the face in the picture: the share of the outline's area that lies inside the
 * picture, 0 to 1, and the distance of the face's box to the nearest border in pixels of the
 * original picture, negative when the box reaches beyond it.
 */
final class FramePosition implements Estimator {
  private static final ValueCurve INSIDE = ValueCurve.rising(0.95, 0.01);
  private static final ValueCurve DISTANCE = ValueCurve.rising(0, 5);

  @Override
  public List<Measurement> estimate(Subject subject) {
    Frame frame = subject.frame();
    double distance =
        subject.face().box().distanceToBorder(frame.imageWidth(), frame.imageHeight());
    return List.of(
        INSIDE.assessed(Component.FACE_INSIDE_IMAGE, subject.aligned().insideShare()),
        DISTANCE.assessed(Component.BORDER_DISTANCE, distance));
  }
}
