package dev.facecheck.image.file;

import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;

/**
 * Decodes a JPEG to its components; colours are made here and not by the reader, which knows no
 * CMYK and asks profiles.
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

  static JpegPicture read(StillReader reader, ImageBytes bytes, ReadRegion region)
      throws RefusedImageException {
    JpegHeader header = JpegHeader.readStart(bytes);
    Raster raster =
        reader.read(withoutMetadata(bytes), region, (jpeg, param) -> jpeg.readRaster(0, param));
    if (raster.getNumBands() != header.colour().components()) {
      throw RefusedImageException.damaged("the JPEG contradicts its header");
    }
    return new JpegPicture(raster, header.colour());
  }

  /**
   * The picture with its tables and its data alone: broken or huge metadata, profiles and
   * thumbnails shall not keep a reader from a sound picture.
   */
  private static byte[] withoutMetadata(ImageBytes bytes) throws RefusedImageException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length());
    bytes.write(0, 2, kept);
    JpegSegments segments = new JpegSegments(bytes);
    while (segments.next() != JpegSegments.START_OF_SCAN) {
      boolean application = segments.marker() >= 0xe0 && segments.marker() <= 0xef;
      if (!application && segments.marker() != JpegSegments.COMMENT) {
        int from = segments.start() - (segments.end() > segments.start() ? 4 : 2);
        bytes.write(from, segments.end(), kept);
      }
    }
    bytes.write(segments.start() - 4, bytes.length(), kept);
    return kept.toByteArray();
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
