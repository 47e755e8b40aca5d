package dev.facecheck.measure;

import dev.facecheck.face.FaceMesh;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurement.FailureToAssess;
import java.util.List;
import java.util.Optional;

/**
 * Opening of each eye as a ratio: {@link LidOpening}, moved by how shut the eye looks. Below 0.05
 * it is closed, from 0.05 to 0.08 uncertain.
 *
 * <p>Landmarks alone mistake the folded lids of old faces for closed ones, and one eye of a face
 * for lower than the other. Pixels alone mistake the camera for the eye. So each moves the other:
 * the score is {@code opening - WEIGHT · ln(p / (1 - p))}, with the logarithm held within {@code
 * ±REACH}, and p the probability of {@link Lids} (card {@code occlusion-head}, which has figures).
 */
public final class EyesOpen {
  /** Beyond this yaw the nose hides the far eye. */
  private static final double MAX_YAW_DEGREES = 45;

  /** An eye narrower than this many samples shows no lids. */
  private static final double MIN_WIDTH = 8;

  /** What a unit of the logarithm is worth, chosen out of fold. */
  private static final double WEIGHT = 0.01;

  /** Beyond this the logarithm says nothing more. */
  private static final double REACH = 8;

  private static final ValueCurve CURVE = ValueCurve.rising(0.065, 0.01);

  private EyesOpen() {}

  /**
   * Measurements of the left and the right eye.
   *
   * @param lids how shut they look; empty where nobody can tell, and the landmarks decide
   */
  public static List<Measurement> of(Subject subject, Optional<Lids> lids) {
    FaceMesh mesh = subject.face().mesh();
    double yaw = subject.face().yawDegrees();
    double scale = subject.frame().samplesPerPixel();
    return List.of(
        eye(Component.LEFT_EYE_OPEN, yaw, scale, LidOpening.left(mesh), lids.map(Lids::left)),
        eye(Component.RIGHT_EYE_OPEN, -yaw, scale, LidOpening.right(mesh), lids.map(Lids::right)));
  }

  /**
   * @param yaw away from this eye, in degrees
   * @param scale samples per pixel
   */
  private static Measurement eye(
      Component component, double yaw, double scale, LidOpening lid, Optional<Double> shut) {
    if (yaw > MAX_YAW_DEGREES) {
      return new FailureToAssess(component, "the head is turned away from this eye");
    }
    return lid.width() * scale >= MIN_WIDTH
        ? CURVE.assessed(component, lid.ratio() + shut.map(EyesOpen::moved).orElse(0.0))
        : new FailureToAssess(component, "the eye is too small to be judged");
  }

  /** What the looks of an eye add to its opening. */
  private static double moved(double shut) {
    double looks = Math.log(Math.max(1e-9, shut) / Math.max(1e-9, 1 - shut));
    return -WEIGHT * Math.max(-REACH, Math.min(REACH, looks));
  }

  /**
   * Eyes open: the smaller opening of the two eyes, with its value (ISO/IEC 29794-5, eyes open).
   * The standard divides the lids' gap by T, the distance from the eyes to the chin; here it is
   * divided by the eye's own width, since T grows with an open mouth.
   *
   * @param measurements of both eyes
   * @return a failure to assess if either could not be assessed
   */
  static Measurement both(Measurements measurements) {
    Measurement left = measurements.of(Component.LEFT_EYE_OPEN);
    Measurement right = measurements.of(Component.RIGHT_EYE_OPEN);
    if (left instanceof Assessed one && right instanceof Assessed other) {
      Assessed smaller = one.nativeScore() <= other.nativeScore() ? one : other;
      return new Assessed(Component.EYES_OPEN, smaller.nativeScore(), smaller.value());
    }
    FailureToAssess failure = (FailureToAssess) (left instanceof Assessed ? right : left);
    return new FailureToAssess(Component.EYES_OPEN, failure.why());
  }
}
