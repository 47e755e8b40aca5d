package dev.facecheck.measure;

/** Luminance as JPEG defines it: {@code Y = 0.299 R + 0.587 G + 0.114 B} (ITU-R BT.601). */
final class Luma {

  private Luma() {}

  /** Rounded, 0 to 255. */
  static int of(int red, int green, int blue) {
    return (77 * red + 150 * green + 29 * blue + 128) >> 8;
  }
}
