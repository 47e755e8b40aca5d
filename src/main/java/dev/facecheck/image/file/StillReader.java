package dev.facecheck.image.file;

import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.spi.ImageReaderSpi;

/** One of the platform's readers; a damaged picture gives an exception, never a part. */
final class StillReader {
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

  /** A second look at a picture of which the reader complains, although it has read it. */
  interface Doubt {
    /** Whether nothing of the picture is lost. */
    boolean isWhole() throws RefusedImageException;
  }

  /**
   * @param data the encoded picture
   * @param region the part that is wanted
   * @param doubt asked if the reader warns; its first warning hides any further one
   * @throws RefusedImageException if the reader fails, or the picture is not whole
   */
  <T> T read(byte[] data, ReadRegion region, Request<T> request, Doubt doubt)
      throws RefusedImageException {
    ImageReader reader = null;
    boolean[] warned = new boolean[1];
    try {
      reader = provider.createReaderInstance();
      reader.addIIOReadWarningListener((source, text) -> warned[0] = true);
      reader.setInput(new ArrayImageInputStream(data), true, true);
      T result = request.read(reader, region.applyTo(reader.getDefaultReadParam()));
      if (warned[0] && !doubt.isWhole()) {
        throw refusal("");
      }
      return result;
    } catch (IOException | RuntimeException e) {
      throw refusal(String.valueOf(e.getMessage()));
    } finally {
      if (reader != null) {
        reader.dispose();
      }
    }
  }

  private static RefusedImageException refusal(String complaint) {
    if (complaint.contains("not implemented") || complaint.contains("Unsupported")) {
      return RefusedImageException.unsupported("a rare variant of the format");
    }
    return RefusedImageException.damaged("the data of the picture are damaged");
  }
}
