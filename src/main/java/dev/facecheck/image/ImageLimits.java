package dev.facecheck.image;

/**
 * What a picture may cost before it is decoded.
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
}
