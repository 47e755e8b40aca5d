package dev.facecheck.pad;

import java.nio.FloatBuffer;

/**
 * Fusion of the network's two views and of the pattern on the face to one score, 0 (attack) to 1
 * (bona fide); 0.5 is the operating point.
 *
 * <p>Logits are averaged, not probabilities: those of the network are close to 0 or 1, so that
 * their mean says little more than which views agree. The wide view weighs more, since the tall one
 * rejects more live pictures at the same rate of attacks. The figures are in docs/PAD.md.
 */
final class PadScore {
  private static final int BONA_FIDE = 0;
  private static final double WIDE_WEIGHT = 0.75;

  /** Live faces stay below 0.95, and 99 % of them below 0.7. */
  private static final double LEAST_PATTERN = 1;

  /** Logits per decade beyond: a strength of 1.25 outweighs a network that is quite sure. */
  private static final double PATTERN_WEIGHT = 20;

  private PadScore() {}

  /**
   * @param wide logit of the wide view
   * @param tall logit of the tall view
   * @param pattern strength of {@link PeriodicPattern}
   */
  static double of(double wide, double tall, double pattern) {
    double network = WIDE_WEIGHT * wide + (1 - WIDE_WEIGHT) * tall;
    double seen = PATTERN_WEIGHT * Math.max(0, pattern - LEAST_PATTERN);
    return 1 / (1 + Math.exp(seen - network));
  }

  /**
   * Logit of the bona fide class: ln(p / (1 − p)) of its softmax probability.
   *
   * @param logits one per class: bona fide first, then the kinds of attack
   */
  static double logit(FloatBuffer logits) {
    double most = Double.NEGATIVE_INFINITY;
    for (int i = BONA_FIDE + 1; i < logits.limit(); i++) {
      most = Math.max(most, logits.get(i));
    }
    double sum = 0;
    for (int i = BONA_FIDE + 1; i < logits.limit(); i++) {
      sum += Math.exp(logits.get(i) - most);
    }
    return logits.get(BONA_FIDE) - most - Math.log(sum);
  }
}
