package dev.facecheck.image.file;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/**
 * Decoded JPEG, as its components. Colours are converted here, since the reader does not know CMYK
 * and applies profiles.
 */
final class JpegPicture implements PixelRows {
  private final byte[] samples;
  private final int width;
  private final SampleColour colour;

  private JpegPicture(Raster raster, SampleColour colour) {
    this.samples = ((DataBufferByte) raster.getDataBuffer()).getData();
    this.width = raster.getWidth();
    this.colour = colour;
  }

  /**
   * Reads the tables and the data alone, so that broken or huge metadata cannot spoil a sound
   * picture.
   */
  static JpegPicture read(StillReader reader, JpegFile file, ReadRegion region)
      throws RefusedImageException {
    byte[] data = file.bytes().only(file.picture());
    Raster raster =
        reader.read(
            data,
            region,
            (jpeg, param) -> jpeg.readRaster(0, param),
            () -> new CodedData(new ImageBytes(data)).isWhole());
    if (raster.getNumBands() != file.colour().components()) {
      throw RefusedImageException.damaged("the JPEG contradicts its header");
    }
    return new JpegPicture(raster, file.colour());
  }

  @Override
  public SampleColour colour() {
    return colour;
  }

  @Override
  public void read(int y, byte[] row) {
    int stride = width * colour.components();
    System.arraycopy(samples, y * stride, row, 0, Math.min(stride, row.length));
  }
}
