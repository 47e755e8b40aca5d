package dev.facecheck.image.file;

/** The rows of a decoded raster as interleaved samples of 8 bits. */
interface PixelRows {
  /**
   * Writes one row.
   *
   * @param row room for the wanted pixels' components
   */
  void read(int y, byte[] row);
}
