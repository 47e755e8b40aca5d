package dev.facecheck.image.file;

import dev.facecheck.image.file.RefusedImageException.Cause;

/** An encoded picture whose structure has been read and accepted; nothing is decoded yet. */
public sealed interface ImageFile permits JpegFile, PngFile {
  /** The picture as it was delivered. */
  ImageBytes bytes();

  ImageHeader header();

  /**
   * Whether the bytes begin as a picture does that can be read, or that something took for text.
   */
  static boolean begins(ImageBytes bytes) {
    return JpegFile.matches(bytes, 0) || PngFile.matches(bytes) || TextLayer.of(bytes).isPresent();
  }

  /**
   * Reads and checks the structure, from the first byte to the end of the image.
   *
   * @throws RefusedImageException if the bytes are no complete JPEG or PNG within the limits
   */
  static ImageFile read(ImageBytes bytes, ImageLimits limits) throws RefusedImageException {
    if (bytes.length() == 0) {
      throw RefusedImageException.damaged("the picture is empty");
    }
    if (bytes.length() > limits.maxBytes()) {
      throw new RefusedImageException(
          Cause.TOO_MANY_BYTES, "the picture has more than " + limits.maxBytes() + " bytes");
    }
    ImageFile file = parse(bytes);
    limits.check(file.header());
    return file;
  }

  private static ImageFile parse(ImageBytes bytes) throws RefusedImageException {
    if (JpegFile.matches(bytes, 0)) {
      return new JpegParser(bytes).read();
    }
    if (PngFile.matches(bytes)) {
      return new PngParser(bytes).read();
    }
    TextLayer.requireUntouched(bytes);
    throw RefusedImageException.unsupported(ForeignFormat.nameOf(bytes));
  }
}
