package dev.facecheck.measure;

/**
 * Linear motion blur: how much sharper the face is in one direction than across it, 0 (equal)
 * upwards. With {@code s = 1 -} the {@linkplain Reblur re-blur measure}:
 *
 * <pre>√((ln(s_across / s_down) + 0.1)² + (1.3 · ln(s_falling / s_rising))²)</pre>
 *
 * <p>The first term allows for the face itself, whose eyes and mouth make it sharper downwards; the
 * factor of the second equals the two terms' answers to the same motion.
 */
final class MotionBlur extends AlignedEstimator {
  /** Keeps the logarithms finite for a face without any detail. */
  private static final double LEAST = 0.01;

  MotionBlur() {
    super(Component.MOTION_BLUR, ValueCurve.falling(0.25, 0.03));
  }

  @Override
  double score(AlignedFace face) {
    Reblur reblur = Reblur.of(face);
    double straight = ratio(reblur.across(), reblur.down()) + 0.1;
    return Math.hypot(straight, 1.3 * ratio(reblur.falling(), reblur.rising()));
  }

  private static double ratio(double blur, double other) {
    return Math.log((1 - blur + LEAST) / (1 - other + LEAST));
  }
}
