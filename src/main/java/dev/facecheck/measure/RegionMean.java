package dev.facecheck.measure;

/**
 * Mean of a region's pixels, 0 to 255 each.
 *
 * @param pixels number of pixels; the means are 0 when there are none
 */
record RegionMean(double red, double green, double blue, int pixels) {
  static RegionMean of(AlignedFace face, FaceRegion region) {
    long red = 0;
    long green = 0;
    long blue = 0;
    int pixels = 0;
    for (int at = 0; at < AlignedFace.SIZE * AlignedFace.SIZE; at++) {
      if (face.isIn(at, region)) {
        red += face.sample(at, 0);
        green += face.sample(at, 1);
        blue += face.sample(at, 2);
        pixels++;
      }
    }
    double n = Math.max(1, pixels);
    return new RegionMean(red / n, green / n, blue / n, pixels);
  }

  /** Y of BT.601, 0 to 255. */
  double luma() {
    return 0.299 * red + 0.587 * green + 0.114 * blue;
  }

  /** The mean of two regions together. */
  RegionMean with(RegionMean other) {
    double n = Math.max(1, pixels + other.pixels);
    double mine = pixels / n;
    double theirs = other.pixels / n;
    return new RegionMean(
        red * mine + other.red * theirs,
        green * mine + other.green * theirs,
        blue * mine + other.blue * theirs,
        pixels + other.pixels);
  }
}
