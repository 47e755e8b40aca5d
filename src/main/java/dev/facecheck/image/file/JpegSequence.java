package dev.facecheck.image.file;

import java.util.List;
import java.util.Optional;

/**
 * JPEGs one after the other, as Motion JPEG has them. Behind a picture, everything is skipped up to
 * the start of the next: zeros, line ends, a camera's trailer.
 */
public final class JpegSequence {
  private final ImageBytes bytes;
  private int at;

  public JpegSequence(ImageBytes bytes) {
    this.bytes = bytes;
  }

  /**
   * The next picture; empty behind the last one. It is complete, but not looked into.
   *
   * @throws RefusedImageException if the bytes do not begin with a JPEG, or one lacks its end
   */
  public Optional<byte[]> next() throws RefusedImageException {
    if (at == 0) {
      TextLayer.requireUntouched(bytes);
    } else {
      skipToStart();
      if (at == bytes.length()) {
        return Optional.empty();
      }
    }
    if (!JpegFile.matches(bytes, at)) {
      throw RefusedImageException.damaged("it does not begin with a JPEG");
    }
    JpegSegment segment = JpegSegment.next(bytes, at + 2);
    while (segment.marker() != JpegSegment.END_OF_IMAGE) {
      if (segment.marker() == JpegSegment.START_OF_IMAGE) {
        throw RefusedImageException.damaged("a JPEG begins within the JPEG");
      }
      segment = JpegSegment.next(bytes, segment.end());
    }
    ByteRange picture = new ByteRange(at, segment.end());
    at = picture.to();
    return Optional.of(bytes.only(List.of(picture)));
  }

  /** A marker follows on the start of a picture, unless the bytes end there. */
  private void skipToStart() {
    while (at < bytes.length()
        && !(JpegFile.matches(bytes, at)
            && (at + 2 == bytes.length() || bytes.at(at + 2) == 0xff))) {
      at++;
    }
  }
}
