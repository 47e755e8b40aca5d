package dev.facecheck.image.file;

/**
 * What the segments of a JPEG say.
 *
 * @param width columns as stored
 * @param height rows as stored
 * @param colour how the components make a colour
 * @param orientation from EXIF
 */
record JpegHeader(int width, int height, SampleColour colour, Orientation orientation) {

  /** Whether the bytes begin like a JPEG. */
  static boolean matches(ImageBytes bytes) {
    return bytes.length() >= 2 && bytes.unsigned16(0) == 0xffd8;
  }

  /**
   * Reads all segments up to the end of the image.
   *
   * @throws RefusedImageException if the coding is not supported or the end is missing
   */
  static JpegHeader read(ImageBytes bytes) throws RefusedImageException {
    JpegParser parser = new JpegParser(bytes);
    parser.readToEnd();
    return parser.header();
  }

  /** Reads the segments before the first scan; enough to decode. */
  static JpegHeader readStart(ImageBytes bytes) throws RefusedImageException {
    JpegParser parser = new JpegParser(bytes);
    parser.readToScan();
    return parser.header();
  }

  ImageHeader toImageHeader() {
    return new ImageHeader(ImageFormat.JPEG, width, height, colour.components(), 8, orientation);
  }
}
