package dev.facecheck.image.file;

/**
 * What the chunks of a PNG say.
 *
 * @param width columns as stored
 * @param height rows as stored
 * @param bits per sample: 1, 2, 4, 8 or 16
 * @param colourType 0 grey, 2 RGB, 3 palette, 4 grey and alpha, 6 RGB and alpha
 * @param interlaced in the seven passes of Adam7
 * @param orientation from EXIF
 */
record PngHeader(
    int width, int height, int bits, int colourType, boolean interlaced, Orientation orientation) {
  static final int SIGNATURE_BYTES = 8;
  static final int PALETTE_TYPE = 3;

  private static final String SIGNATURE = "\u0089PNG\r\n\u001a\n";

  /** Whether the bytes begin like a PNG. */
  static boolean matches(ImageBytes bytes) {
    return bytes.has(0, SIGNATURE);
  }

  /**
   * Reads all chunks up to the end of the image.
   *
   * @throws RefusedImageException if it is damaged, incomplete or against the standard
   */
  static PngHeader read(ImageBytes bytes) throws RefusedImageException {
    return new PngParser(bytes).read();
  }

  /** Samples per pixel as coded. */
  int components() {
    return switch (colourType) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  ImageHeader toImageHeader() {
    return new ImageHeader(ImageFormat.PNG, width, height, components(), bits, orientation);
  }
}
