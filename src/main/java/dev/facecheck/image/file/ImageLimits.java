package dev.facecheck.image.file;

import dev.facecheck.image.file.RefusedImageException.Cause;

/**
 * Limits on the size of a picture, checked before it is decoded.
 *
 * @param maxBytes largest encoded size in bytes
 * @param maxPixels largest width × height
 * @param minShorterSidePx smallest shorter side in pixels
 */
public record ImageLimits(int maxBytes, long maxPixels, int minShorterSidePx) {
  public ImageLimits {
    if (maxBytes <= 0 || maxPixels <= 0 || minShorterSidePx <= 0) {
      throw new IllegalArgumentException("image limits are positive");
    }
  }

  /** Refuses a picture by its size in pixels. */
  void check(ImageHeader header) throws RefusedImageException {
    if (header.pixels() > maxPixels) {
      throw new RefusedImageException(
          Cause.TOO_MANY_PIXELS, "the picture has more than " + maxPixels + " pixels");
    }
    if (Math.min(header.width(), header.height()) < minShorterSidePx) {
      throw new RefusedImageException(
          Cause.TOO_SMALL, "the shorter side is below " + minShorterSidePx + " pixels");
    }
  }
}
