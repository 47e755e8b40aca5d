package dev.facecheck.image.file;

import dev.facecheck.image.Frame;

/** Decodes with the readers of the Java platform. Safe for use by several threads. */
public final class ImageIoDecoder implements ImageDecoder {
  private final StillReader jpeg;
  private final StillReader png;

  /**
   * Looks the two readers up.
   *
   * @throws IllegalStateException if the platform lacks one of them
   */
  public ImageIoDecoder() {
    this.jpeg = new StillReader(PlatformReaders.provider("jpeg"));
    this.png = new StillReader(PlatformReaders.provider("png"));
  }

  @Override
  public Frame decode(ImageBytes bytes, ImageHeader header) throws RefusedImageException {
    Reduction reduction = Reduction.of(header);
    ReadRegion region = ReadRegion.of(header, reduction);
    PixelRows rows =
        switch (header.format()) {
          case JPEG -> JpegPicture.read(jpeg, bytes, region);
          case PNG -> PngPicture.read(png, bytes, region);
        };
    FrameAssembly assembly =
        new FrameAssembly(
            rows, header.orientation(), reduction.average(), region.columns(), region.rows());
    boolean swaps = header.orientation().swapsAxes();
    return new Frame(
        assembly.assemble(),
        swaps ? region.rows() : region.columns(),
        swaps ? region.columns() : region.rows(),
        header.width(),
        header.height(),
        reduction.factor());
  }
}
