package dev.facecheck.image.file;

import dev.facecheck.image.Frame;

/** Decoder of pictures to one upright frame. */
public interface ImageDecoder {
  /**
   * Decodes a picture.
   *
   * @return the upright frame, reduced for large pictures so that its shorter side keeps enough
   *     samples for the networks
   * @throws RefusedImageException if the data is damaged or truncated
   */
  Frame decode(ImageFile file) throws RefusedImageException;
}
