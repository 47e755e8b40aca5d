package dev.facecheck.image.file;

import dev.facecheck.image.Frame;

/** Decoder that uses the readers of the Java platform. Safe for use by several threads. */
public final class ImageIoDecoder implements ImageDecoder {
  private final StillReader jpeg;
  private final StillReader png;
  private final long maxMemory;

  /**
   * Looks up the two readers.
   *
   * @throws IllegalStateException if the platform lacks one of them
   */
  public ImageIoDecoder() {
    this(Runtime.getRuntime().maxMemory());
  }

  /**
   * @param maxMemory bytes that the heap may reach
   */
  ImageIoDecoder(long maxMemory) {
    this.maxMemory = maxMemory;
    this.jpeg = new StillReader(PlatformReaders.provider("jpeg"));
    this.png = new StillReader(PlatformReaders.provider("png"));
  }

  @Override
  public Frame decode(ImageFile file) throws RefusedImageException {
    ImageHeader header = file.header();
    Reduction reduction = Reduction.of(header);
    requireMemory(reduction.bytes(header));
    ReadRegion region = new ReadRegion(header, reduction);
    FrameAssembly assembly =
        file instanceof JpegFile whole
            ? new FrameAssembly(JpegPicture.read(jpeg, whole, region), whole.colour(), region)
            : new FrameAssembly(
                PngPicture.read(png, (PngFile) file, region), SampleColour.RGB, region);
    return assembly.frame();
  }

  /**
   * A native executable fills the heap first and collects afterwards: without this check, whichever
   * thread asks for memory next could be the one that fails.
   */
  private void requireMemory(long bytes) {
    if (bytes > maxMemory) {
      throw new OutOfMemoryError("the picture needs " + bytes + " bytes of memory");
    }
  }
}
