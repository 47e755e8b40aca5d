package dev.facecheck.image.file;

import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

/** One of the platform's readers; a damaged picture gives an exception, never a part. */
final class StillReader {
  /**
   * A few stray bytes just before the end of the image: some cameras pad there, nothing is lost.
   * Many are rows that a lying header leaves out.
   */
  private static final Pattern HARMLESS =
      Pattern.compile(".*\\b\\d{1,2} extraneous bytes before marker 0xd9");

  private final ImageReaderSpi provider;

  /**
   * Makes one reader as a test, so that a missing library fails at start.
   *
   * @throws IllegalStateException if the codec does not work
   */
  StillReader(ImageReaderSpi provider) {
    this.provider = provider;
    try {
      provider.createReaderInstance().dispose();
    } catch (IOException e) {
      throw new IllegalStateException("the platform's codec does not work", e);
    }
  }

  /** One call of the reader. */
  interface Request<T> {
    T read(ImageReader reader, ImageReadParam param) throws IOException;
  }

  /**
   * Reads a picture.
   *
   * @param data the encoded picture
   * @param region the part that is wanted
   * @throws RefusedImageException if the reader fails or warns of damaged data
   */
  <T> T read(byte[] data, ReadRegion region, Request<T> request) throws RefusedImageException {
    ImageReader reader = null;
    String[] warning = new String[1];
    T result;
    try {
      reader = provider.createReaderInstance();
      reader.addIIOReadWarningListener((source, text) -> warning[0] = worse(warning[0], text));
      reader.setInput(new ArrayImageInputStream(data), true, true);
      result = request.read(reader, region.applyTo(reader.getDefaultReadParam()));
    } catch (IOException | RuntimeException e) {
      throw refusal(String.valueOf(e.getMessage()));
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
    if (warning[0] != null) {
      throw refusal(warning[0]);
    }
    return result;
  }

  private static String worse(String known, String text) {
    return known != null || HARMLESS.matcher(text).matches() ? known : text;
  }

  private static RefusedImageException refusal(String complaint) {
    if (complaint.contains("not implemented") || complaint.contains("Unsupported")) {
      return RefusedImageException.unsupported("a rare variant of the format");
    }
    return RefusedImageException.damaged("the data of the picture are damaged");
  }
}
