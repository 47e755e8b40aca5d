package dev.facecheck.image.file;

import dev.facecheck.image.Frame;

/** Turns an encoded picture into one upright frame. */
public interface ImageDecoder {

  /**
   * Decodes a picture whose header was accepted.
   *
   * @param bytes the encoded picture
   * @param header its header as parsed from the same bytes
   * @return the upright frame, reduced for large pictures so that its shorter side stays at or
   *     above what the nets need
   * @throws RefusedImageException if the data is damaged or truncated
   */
  Frame decode(ImageBytes bytes, ImageHeader header) throws RefusedImageException;
}
