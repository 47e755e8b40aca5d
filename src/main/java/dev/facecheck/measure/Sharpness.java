package dev.facecheck.measure;

/**
 * Sharpness of the aligned face: {@code 1 - max} of the {@linkplain Reblur re-blur measure} of the
 * smoothed luminance along x and y, 0 (blurred) to 1 (sharp). Strong noise counts as sharp.
 *
 * <p>ISO/IEC 29794-5 uses a random forest on filter responses instead. The face is judged at its
 * standard size, also where that enlarges it: at its own smaller size blur hides in the pixels, and
 * the score moves with every change of size.
 */
final class Sharpness extends AlignedEstimator {
  Sharpness() {
    super(Component.SHARPNESS, ValueCurve.rising(0.28, 0.0225));
  }

  @Override
  double score(AlignedFace face) {
    Reblur reblur = Reblur.smoothed(face);
    return 1 - Math.max(reblur.across(), reblur.down());
  }
}
