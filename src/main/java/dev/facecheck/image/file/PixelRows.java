package dev.facecheck.image.file;

/** The rows of a decoded raster as interleaved samples of 8 bits. */
interface PixelRows {
  /** How the samples of a pixel make a colour. */
  SampleColour colour();

  /**
   * Writes one stored row.
   *
   * @param row room for the width × the colour's components
   */
  void read(int y, byte[] row);
}
