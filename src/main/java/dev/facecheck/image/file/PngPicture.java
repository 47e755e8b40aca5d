package dev.facecheck.image.file;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Decoded PNG in RGB; transparent parts become white, like paper. */
final class PngPicture implements PixelRows {
  private final Raster raster;
  private final PngSamples samples;
  private Object line;

  private PngPicture(BufferedImage image) {
    this.raster = image.getRaster();
    this.samples = PngSamples.of(image.getColorModel());
  }

  static PngPicture read(StillReader reader, PngFile file, ReadRegion region)
      throws RefusedImageException {
    PngData.requireWhole(file);
    return new PngPicture(
        reader.read(
            file.bytes().only(file.picture()),
            region,
            (png, param) -> png.read(0, param),
            () -> false));
  }

  @Override
  public void read(int y, byte[] row) {
    line = raster.getDataElements(0, y, raster.getWidth(), 1, line);
    samples.expand(line, row);
  }
}
