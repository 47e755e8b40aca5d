package dev.facecheck.measure;

/**
 * Entropy of the histogram of the face's {@link Luma} in bits, 0 to 8. Value: {@code 12.5 ·
 * entropy} (after ISO/IEC 29794-5, dynamic range).
 */
final class DynamicRange extends AlignedEstimator {
  DynamicRange() {
    super(Component.DYNAMIC_RANGE, bits -> 12.5 * bits);
  }

  @Override
  double score(AlignedFace face) {
    double nats = 0;
    for (int luminance = 0; luminance <= 255; luminance++) {
      double share = face.share(luminance, luminance);
      nats -= share > 0 ? share * Math.log(share) : 0;
    }
    return nats / Math.log(2);
  }
}
