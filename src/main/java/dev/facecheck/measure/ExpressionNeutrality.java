package dev.facecheck.measure;

import dev.facecheck.face.FaceMesh;
import java.util.List;

/**
 * Neutral expression: {@code exp(-½ · (smile² + opening² + brows²))}, 1 (neutral) to 0; value
 * {@code 100 · score}. Each term is the excess over a neutral face, in units of a visible
 * expression, and 0 below:
 *
 * <ul>
 *   <li>smile: width of the mouth over the distance from its corners to the eyes, which falls as
 *       the corners rise: {@code (x - 0.70) / 0.17}
 *   <li>opening: inner lips over the inter-eye distance: {@code (x - 0.03) / 0.09}
 *   <li>brows: height of the brows over the eyes by the same distance: {@code (x - 0.51) / 0.06}
 * </ul>
 *
 * <p>Distances are taken in space, with the mesh's depth, so that a turned head does not shorten
 * them. ISO/IEC 29794-5 (expression neutrality) uses a trained classifier instead. The scales here
 * are quantiles of press faces and webcam frames checked by eye; no labelled expressions stand
 * behind them, and a frown or a grimace with closed lips goes unseen.
 */
final class ExpressionNeutrality implements Estimator {
  /** Beyond this yaw half of the mouth is guessed. */
  private static final double MAX_YAW_DEGREES = 45;

  private static final int[] RIGHT_EYE = {33, 133};
  private static final int[] LEFT_EYE = {362, 263};
  private static final int[] RIGHT_CORNER = {61};
  private static final int[] LEFT_CORNER = {291};
  private static final int[] RIGHT_BROW = {105};
  private static final int[] LEFT_BROW = {334};

  @Override
  public List<Measurement> estimate(Subject subject) {
    return List.of(
        Math.abs(subject.face().yawDegrees()) > MAX_YAW_DEGREES
            ? new Measurement.FailureToAssess(
                Component.EXPRESSION_NEUTRALITY, "the head is turned too far")
            : ValueCurve.PERCENT.assessed(
                Component.EXPRESSION_NEUTRALITY, score(subject.face().mesh())));
  }

  private static double score(FaceMesh mesh) {
    double eyes = Math.max(distance(mesh, RIGHT_EYE, LEFT_EYE), 1);
    double width = distance(mesh, RIGHT_CORNER, LEFT_CORNER);
    double smile = excess(width / Math.max(toEyes(mesh, RIGHT_CORNER, LEFT_CORNER), 1), 0.70, 0.17);
    double opening = excess(opening(mesh) / eyes, 0.03, 0.09);
    double brows = excess(toEyes(mesh, RIGHT_BROW, LEFT_BROW) / eyes, 0.51, 0.06);
    return Math.exp(-(smile * smile + opening * opening + brows * brows) / 2);
  }

  private static double excess(double x, double neutral, double unit) {
    return Math.max(0, (x - neutral) / unit);
  }

  /** Mean distance of a right and a left point to the eye on its side. */
  private static double toEyes(FaceMesh mesh, int[] right, int[] left) {
    return (distance(mesh, right, RIGHT_EYE) + distance(mesh, left, LEFT_EYE)) / 2;
  }

  private static double opening(FaceMesh mesh) {
    double largest = 0;
    for (int[] facing : MouthClosed.LIPS) {
      largest = Math.max(largest, distance(mesh, new int[] {facing[0]}, new int[] {facing[1]}));
    }
    return largest;
  }

  /** Distance in space between the means of two groups of points. */
  private static double distance(FaceMesh mesh, int[] from, int[] to) {
    double inImage = mesh.centre(from).distanceTo(mesh.centre(to));
    return Math.hypot(inImage, mesh.depth(from) - mesh.depth(to));
  }
}
