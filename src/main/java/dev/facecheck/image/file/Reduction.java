package dev.facecheck.image.file;

/**
 * Reduction of a picture while it is decoded.
 *
 * @param factor pixels per sample along an axis
 * @param skip the part of the factor by which the reader subsamples: it delivers one of {@code
 *     skip} columns or rows; the rest of the factor is averaged
 */
record Reduction(int factor, int skip) {
  /**
   * Samples that the shorter side keeps: a face has to fill a good part of the picture to be
   * accepted, and then still has more samples than the largest crop of a net.
   */
  static final int SHORTER_SIDE = 640;

  /** Largest frame in samples, 24 MB; only strips longer than five times their width reach it. */
  static final long MAX_SAMPLES = 8_000_000;

  /** Largest raster that a reader may fill, in bytes. */
  static final long MAX_RASTER_BYTES = 48L << 20;

  Reduction {
    if (skip < 1 || factor % skip != 0) {
      throw new IllegalArgumentException("skip divides the factor");
    }
  }

  /**
   * The reduction for a picture. From 4 on the factor is even, so that skipping leaves 2 × 2
   * samples to average: without them edges of skipped rows and columns turn into steps.
   */
  static Reduction of(ImageHeader header) {
    int shorter = Math.min(header.width(), header.height());
    int factor = Math.max(1, shorter / SHORTER_SIDE);
    if (factor > 3) {
      factor -= factor % 2;
    }
    while (header.pixels() / ((long) factor * factor) > MAX_SAMPLES && factor < shorter) {
      factor++;
    }
    int skip = factor > 3 && factor % 2 == 0 ? factor / 2 : 1;
    if (rasterBytes(header, skip) > MAX_RASTER_BYTES) {
      skip = factor;
    }
    return new Reduction(factor, skip);
  }

  private static long rasterBytes(ImageHeader header, int skip) {
    long bytesPerPixel = (long) header.components() * Math.max(1, header.bitsPerSample() / 8);
    return header.pixels() * bytesPerPixel / ((long) skip * skip);
  }

  /** Bytes of the reader's raster and of the frame, which are held at once. */
  long bytes(ImageHeader header) {
    return rasterBytes(header, skip) + header.pixels() * 3 / ((long) factor * factor);
  }

  /** Samples of the reader's raster per sample of the frame along an axis. */
  int average() {
    return factor / skip;
  }

  /** Index of the pixel that stands for the first {@code skip}: the middle one. */
  int offset() {
    return (skip - 1) / 2;
  }
}
