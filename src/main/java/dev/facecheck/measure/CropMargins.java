package dev.facecheck.measure;

import dev.facecheck.face.FaceMesh;
import dev.facecheck.image.Frame;
import dev.facecheck.image.Point;
import java.util.List;

/**
 * Room around the face (ISO/IEC 29794-5, leftward and rightward crop, margin above and below).
 *
 * <p>Sideways: from the image's left border to the subject's right eye, and from the subject's left
 * eye to the right border, in inter-eye distances. Upwards and downwards: from the middle between
 * the eyes to the border, in distances T from there to the chin. Values as in the standard: {@code
 * sigmoid(x, x0, 0.1)} with x0 = 0.9 sideways, 1.4 above and 1.8 below.
 */
final class CropMargins implements Estimator {
  private static final ValueCurve SIDEWAYS = ValueCurve.rising(0.9, 0.1);
  private static final ValueCurve ABOVE = ValueCurve.rising(1.4, 0.1);
  private static final ValueCurve BELOW = ValueCurve.rising(1.8, 0.1);

  @Override
  public List<Measurement> estimate(Subject subject) {
    Frame frame = subject.frame();
    FaceMesh mesh = subject.face().mesh();
    Point right = mesh.rightEyeCentre();
    Point left = mesh.leftEyeCentre();
    double eyes = Math.max(subject.face().interEyeDistance(), 1);
    Point middle = mesh.eyeMidpoint();
    double t = Math.max(mesh.eyesToChin(), 1);
    return List.of(
        SIDEWAYS.assessed(Component.LEFTWARD_CROP_OF_THE_FACE_IN_IMAGE, right.x() / eyes),
        SIDEWAYS.assessed(
            Component.RIGHTWARD_CROP_OF_THE_FACE_IN_IMAGE, (frame.imageWidth() - left.x()) / eyes),
        ABOVE.assessed(Component.MARGIN_ABOVE_OF_THE_FACE_IN_IMAGE, middle.y() / t),
        BELOW.assessed(
            Component.MARGIN_BELOW_OF_THE_FACE_IN_IMAGE, (frame.imageHeight() - middle.y()) / t));
  }
}
