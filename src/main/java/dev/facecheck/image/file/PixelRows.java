package dev.facecheck.image.file;

/** The rows of a decoded raster as interleaved samples of 8 bits. */
interface PixelRows {
  /**
   * Writes one row.
   *
   * @param row takes the wanted pixels, each with the samples of its colour coding, and is as long
   */
  void read(int y, byte[] row);
}
