package dev.facecheck.measure;

import java.util.List;

/**
 * Mean and variance of the face's luminance, scaled to 0 to 1 (after ISO/IEC 29794-5, on {@link
 * Luma}). Values by the standard's curves: {@code sigmoid(x, 0.2, 0.05) · (1 - sigmoid(x, 0.8,
 * 0.05))} for the mean, {@code sin(π · 60v / (60v + 1))} for the variance.
 */
final class Luminance implements Estimator {
  private static final ValueCurve MEAN = ValueCurve.between(0.2, 0.8, 0.05);
  private static final ValueCurve VARIANCE = v -> 100 * Math.sin(Math.PI * 60 * v / (60 * v + 1));

  @Override
  public List<Measurement> estimate(Subject subject) {
    AlignedFace face = subject.aligned();
    return face.obstacle()
        .map(
            why ->
                Measurement.failures(
                    List.of(Component.LUMINANCE_MEAN, Component.LUMINANCE_VARIANCE), why))
        .orElseGet(() -> measure(face));
  }

  private static List<Measurement> measure(AlignedFace face) {
    double sum = 0;
    double squares = 0;
    for (int luminance = 0; luminance <= 255; luminance++) {
      double scaled = luminance / 255.0;
      sum += face.count(luminance) * scaled;
      squares += face.count(luminance) * scaled * scaled;
    }
    double mean = sum / face.pixels();
    double variance = Math.max(0, squares / face.pixels() - mean * mean);
    return List.of(
        MEAN.assessed(Component.LUMINANCE_MEAN, mean),
        VARIANCE.assessed(Component.LUMINANCE_VARIANCE, variance));
  }
}
