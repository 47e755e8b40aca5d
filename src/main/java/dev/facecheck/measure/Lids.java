package dev.facecheck.measure;

/**
 * How shut the eyes look, beside where the landmarks lie.
 *
 * @param left probability that the subject's left eye is shut, 0 to 1
 * @param right the same for the right eye
 */
public record Lids(double left, double right) {
  public Lids {
    if (!(left >= 0 && left <= 1 && right >= 0 && right <= 1)) {
      throw new IllegalArgumentException("a probability is 0 to 1: " + left + ", " + right);
    }
  }
}
