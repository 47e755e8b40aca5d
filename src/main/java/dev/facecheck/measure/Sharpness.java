package dev.facecheck.measure;

/**
 * Sharpness of the aligned face: {@code 1 - max} of the {@linkplain Reblur re-blur measure} along x
 * and y, 0 (blurred) to 1 (sharp). Noise counts as sharp.
 */
final class Sharpness extends AlignedEstimator {

  Sharpness() {
    super(Component.SHARPNESS, ValueCurve.rising(0.38, 0.03));
  }

  @Override
  double score(AlignedFace face) {
    return 1 - Math.max(Reblur.across(face), Reblur.down(face));
  }
}
