package dev.facecheck.measure;

/**
 * Luminance as JPEG defines it: {@code Y = 0.299 R + 0.587 G + 0.114 B} (ITU-R BT.601), on the
 * gamma-coded samples.
 *
 * <p>ISO/IEC 29794-5 takes linear luminance instead. Every component that rests on this one says
 * the standard's formula, but its native score is not the standard's number; the limits were chosen
 * on these.
 */
final class Luma {
  private Luma() {}

  /** Of each pixel of interleaved R, G, B, rounded, 0 to 255. */
  static int[] of(byte[] rgb) {
    int[] luma = new int[rgb.length / 3];
    for (int i = 0; i < luma.length; i++) {
      luma[i] = of(rgb[i * 3] & 0xff, rgb[i * 3 + 1] & 0xff, rgb[i * 3 + 2] & 0xff);
    }
    return luma;
  }

  /** Rounded, 0 to 255. */
  static int of(int red, int green, int blue) {
    return (77 * red + 150 * green + 29 * blue + 128) >> 8;
  }
}
