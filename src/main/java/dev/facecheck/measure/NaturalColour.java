package dev.facecheck.measure;

import java.util.Optional;

/**
 * Distance of the cheeks' colour from the range of skin in CIELAB (D65): {@code √(da² + db²)} with
 * {@code da = max(0, 5 - a*, a* - 25)} and {@code db = max(0, 5 - b*, b* - 35)}, 0 for natural
 * colour; value {@code 200 · (1 - sigmoid(d, 0, 10))} (ISO/IEC 29794-5, natural colour). Taken from
 * the mean colour of both cheeks.
 *
 * <p>A grey picture is assessed, not refused: its a* and b* are 0 and its distance is 7.1. The
 * standard sets the distance of any negative a* or b* to 100; here it grows steadily instead; and
 * the white point is that of sRGB (D65), where the standard's reference software adapts to D50.
 */
final class NaturalColour extends AlignedEstimator {
  private static final int MIN_PIXELS = 60;

  NaturalColour() {
    super(Component.NATURAL_COLOUR, d -> 200 / (1 + Math.exp(d / 10)));
  }

  @Override
  Optional<String> obstacle(AlignedFace face) {
    return super.obstacle(face)
        .or(
            () ->
                cheeks(face).pixels() < MIN_PIXELS
                    ? Optional.of("both cheeks are hidden")
                    : Optional.empty());
  }

  @Override
  double score(AlignedFace face) {
    RegionMean cheeks = cheeks(face);
    double red = linear(cheeks.red() / 255);
    double green = linear(cheeks.green() / 255);
    double blue = linear(cheeks.blue() / 255);
    double x = root((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505);
    double y = root(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    double z = root((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089);
    return Math.hypot(outside(500 * (x - y), 5, 25), outside(200 * (y - z), 5, 35));
  }

  private static RegionMean cheeks(AlignedFace face) {
    return face.leftCheek().with(face.rightCheek());
  }

  private static double outside(double x, double low, double high) {
    return Math.max(0, Math.max(low - x, x - high));
  }

  /** sRGB to linear light (IEC 61966-2-1). */
  private static double linear(double s) {
    return s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
  }

  /** The cube root of CIELAB with its linear foot. */
  private static double root(double t) {
    return t > 216.0 / 24389 ? StrictMath.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
  }
}
