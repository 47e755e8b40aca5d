package dev.facecheck.image.file;

import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/**
 * The Java platform's own readers.
 *
 * <p>The platform's registry costs 50 ms at its first use, and 65 ms where it searches the class
 * path too. An executable, and a virtual machine started with {@code --add-exports
 * java.desktop/com.sun.imageio.plugins.jpeg=ALL-UNNAMED} and the same for {@code png}, avoids both;
 * any other uses the registry, without the search.
 */
final class PlatformReaders {
  private PlatformReaders() {}

  /**
   * @param format "jpeg" or "png"
   * @throws IllegalStateException if the platform has none
   */
  static ImageReaderSpi provider(String format) {
    String name = format.equals("jpeg") ? "jpeg.JPEGImageReaderSpi" : "png.PNGImageReaderSpi";
    try {
      Class<?> type = Class.forName("com.sun.imageio.plugins." + name);
      return (ImageReaderSpi) type.getConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      return registered(format);
    }
  }

  private static ImageReaderSpi registered(String format) {
    Iterator<ImageReaderSpi> providers =
        registry()
            .getServiceProviders(
                ImageReaderSpi.class,
                candidate -> isPlatforms((ImageReaderSpi) candidate, format),
                false);
    if (!providers.hasNext()) {
      throw new IllegalStateException("the Java platform has no reader of " + format);
    }
    return providers.next();
  }

  private static boolean isPlatforms(ImageReaderSpi provider, String format) {
    return provider.getClass().getModule() == ImageReaderSpi.class.getModule()
        && Arrays.asList(provider.getFormatNames()).contains(format);
  }

  /** The registry searches with the thread's loader when it is made: one without a class path. */
  private static IIORegistry registry() {
    Thread thread = Thread.currentThread();
    ClassLoader loader = thread.getContextClassLoader();
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    try {
      return IIORegistry.getDefaultInstance();
    } finally {
      thread.setContextClassLoader(loader);
    }
  }
}
