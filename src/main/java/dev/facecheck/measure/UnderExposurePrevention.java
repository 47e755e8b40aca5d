package dev.facecheck.measure;

/**
 * Share of the face's pixels that are almost black: {@link Luma} 0 to 25 (after ISO/IEC 29794-5,
 * under-exposure prevention), 0 to 1.
 */
final class UnderExposurePrevention extends AlignedEstimator {
  UnderExposurePrevention() {
    super(Component.UNDER_EXPOSURE_PREVENTION, ValueCurve.falling(0.3, 0.06));
  }

  @Override
  double score(AlignedFace face) {
    return face.share(0, 25);
  }
}
