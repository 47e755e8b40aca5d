package dev.facecheck.image;

/**
 * Place of a whole picture in a crop of another shape.
 *
 * @param left columns of border at the left
 * @param top rows of border at the top
 * @param width columns that show the picture
 * @param height rows that show the picture
 */
record Letterbox(int left, int top, int width, int height, int cropWidth, int cropHeight) {
  private static final Sampling PLAIN = new Sampling(Border.REPLICATED, true);

  /**
   * From this many samples per crop pixel on, the half-size frame is read instead, which crops of
   * faces read as well.
   */
  private static final int HALF_SIZE_STEP = 4;

  /** The picture as large as it fits and in the middle, in whole pixels of the crop. */
  static Letterbox of(Frame frame, int cropWidth, int cropHeight) {
    double scale =
        Math.min((double) cropWidth / frame.width(), (double) cropHeight / frame.height());
    int width = (int) Math.max(1, Math.min(cropWidth, Math.round(frame.width() * scale)));
    int height = (int) Math.max(1, Math.min(cropHeight, Math.round(frame.height() * scale)));
    return new Letterbox(
        (cropWidth - width) / 2, (cropHeight - height) / 2, width, height, cropWidth, cropHeight);
  }

  /** From crop pixels to pixels of the upright image. */
  Affine cropToImage(Frame frame) {
    Frame source = source(frame);
    double perColumn = (double) source.width() / width * source.reduction();
    double perRow = (double) source.height() / height * source.reduction();
    return new Affine(perColumn, 0, -left * perColumn, 0, perRow, -top * perRow);
  }

  /** Writes the crop, borders included. */
  void write(Frame frame, CropTarget target) {
    float[] wide = new float[cropWidth * 3];
    for (int y = 0; y < cropHeight; y++) {
      if (y < top || y >= top + height) {
        target.row(y, wide);
      }
    }
    CropTarget inner =
        (y, rgb) -> {
          System.arraycopy(rgb, 0, wide, left * 3, rgb.length);
          target.row(top + y, wide);
        };
    if (width <= frame.width() && height <= frame.height()) {
      new AreaAverage(source(frame), width, height).write(inner);
    } else {
      Affine shifted = new Letterbox(0, 0, width, height, width, height).cropToImage(frame);
      Crop.warp(frame, shifted, width, height, PLAIN, inner);
    }
  }

  /** The frame or its half, quarter and so on that still has samples enough. */
  private Frame source(Frame frame) {
    Frame source = frame;
    while (Math.min(source.width() / width, source.height() / height) >= HALF_SIZE_STEP) {
      source = source.half();
    }
    return source;
  }
}
