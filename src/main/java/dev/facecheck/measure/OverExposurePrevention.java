package dev.facecheck.measure;

/**
 * Share of the face's pixels that are burnt out: {@link Luma} 247 to 255 (after ISO/IEC 29794-5,
 * over-exposure prevention), 0 to 1.
 */
final class OverExposurePrevention extends AlignedEstimator {
  OverExposurePrevention() {
    super(Component.OVER_EXPOSURE_PREVENTION, ValueCurve.falling(0.5, 0.08));
  }

  @Override
  double score(AlignedFace face) {
    return face.share(247, 255);
  }
}
