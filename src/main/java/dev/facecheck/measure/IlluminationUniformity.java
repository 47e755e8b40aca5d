package dev.facecheck.measure;

import java.util.Optional;

/**
 * Light from one side: {@code |ln(L / R)|} of the mean luminances of the two cheeks (plus one, for
 * black ones), 0 for even light; 0.69 means that one cheek is twice as bright as the other.
 */
final class IlluminationUniformity extends AlignedEstimator {
  private static final int MIN_PIXELS = 60;

  IlluminationUniformity() {
    super(Component.ILLUMINATION_UNIFORMITY, ValueCurve.falling(0.65, 0.1));
  }

  @Override
  Optional<String> obstacle(AlignedFace face) {
    int pixels = Math.min(face.leftCheek().pixels(), face.rightCheek().pixels());
    return super.obstacle(face)
        .or(
            () ->
                pixels < MIN_PIXELS
                    ? Optional.of("a cheek is turned away or outside the picture")
                    : Optional.empty());
  }

  @Override
  double score(AlignedFace face) {
    double left = face.leftCheek().luma() + 1;
    double right = face.rightCheek().luma() + 1;
    return Math.abs(Math.log(left / right));
  }
}
