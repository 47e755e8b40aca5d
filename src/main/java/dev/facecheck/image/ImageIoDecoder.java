package dev.facecheck.image;

import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

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
    IIORegistry registry = platformRegistry();
    this.jpeg = new StillReader(provider(registry, "jpeg"));
    this.png = new StillReader(provider(registry, "png"));
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
        header.height());
  }

  /**
   * The registry, made without a search of the class path: that search opens every jar (44 to 65 ms
   * at the first picture), and a reader found there is not wanted.
   */
  private static IIORegistry platformRegistry() {
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      ImageIO.setUseCache(false);
      return IIORegistry.getDefaultInstance();
    } finally {
      thread.setContextClassLoader(loader);
    }
  }

  private static ImageReaderSpi provider(IIORegistry registry, String format) {
    Iterator<ImageReaderSpi> providers =
        registry.getServiceProviders(
            ImageReaderSpi.class,
            candidate -> isPlatforms((ImageReaderSpi) candidate, format),
            false);
    if (!providers.hasNext()) {
      throw new IllegalStateException("the Java platform has no reader of " + format);
    }
    return providers.next();
  }

  private static boolean isPlatforms(ImageReaderSpi provider, String format) {
    return provider.getClass().getModule() == ImageIO.class.getModule()
        && java.util.Arrays.asList(provider.getFormatNames()).contains(format);
  }
}
