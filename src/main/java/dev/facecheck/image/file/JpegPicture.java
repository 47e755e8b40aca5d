package dev.facecheck.image.file;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;

/**
 * Decoded JPEG, as its components. {@link SampleColour} converts them, since the reader does not
 * know CMYK and applies profiles.
 */
record JpegPicture(Raster raster) implements PixelRows {
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
    return new JpegPicture(raster);
  }

  @Override
  public void read(int y, byte[] row) {
    byte[] samples = ((DataBufferByte) raster.getDataBuffer()).getData();
    int stride = raster.getWidth() * raster.getNumBands();
    System.arraycopy(samples, y * stride, row, 0, Math.min(stride, row.length));
  }
}
