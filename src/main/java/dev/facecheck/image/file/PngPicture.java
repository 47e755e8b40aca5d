package dev.facecheck.image.file;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;

/** Decodes a PNG; transparent parts show white, the paper of a document. */
final class PngPicture implements PixelRows {
  private final Raster raster;
  private final PngSamples samples;
  private Object line;

  private PngPicture(BufferedImage image) {
    this.raster = image.getRaster();
    this.samples = PngSamples.of(image.getColorModel());
  }

  static PngPicture read(StillReader reader, ImageBytes bytes, ReadRegion region)
      throws RefusedImageException {
    PngData.requireWhole(bytes, PngHeader.read(bytes));
    return new PngPicture(
        reader.read(onlyPixels(bytes), region, (png, param) -> png.read(0, param)));
  }

  /** The picture with the chunks alone that its pixels need. */
  private static byte[] onlyPixels(ImageBytes bytes) throws RefusedImageException {
    ByteArrayOutputStream kept = new ByteArrayOutputStream(bytes.length());
    bytes.write(0, PngHeader.SIGNATURE_BYTES, kept);
    PngChunks chunks = new PngChunks(bytes);
    do {
      chunks.next();
      if (chunks.isCritical() || chunks.type() == PngChunks.TRANSPARENCY) {
        bytes.write(chunks.start() - 8, chunks.end() + 4, kept);
      }
    } while (chunks.type() != PngChunks.END);
    return kept.toByteArray();
  }

  @Override
  public SampleColour colour() {
    return SampleColour.RGB;
  }

  @Override
  public void read(int y, byte[] row) {
    line = raster.getDataElements(0, y, raster.getWidth(), 1, line);
    samples.expand(line, row);
  }
}
