package dev.facecheck.request;

import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.ImageFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A picture where its bytes are expected: in a body or in a part of a form. Some clients send
 * base64 of them there, or a data URL, so the content decides.
 */
final class PictureText {
  private static final int PROBE = 512;

  /** How base64 of a JPEG and of a PNG begins, in either alphabet. */
  private static final List<String> BEGINNINGS = List.of("/9j/", "_9j_", "iVBORw0KGgo");

  private PictureText() {}

  /** Whether a content begins as a picture does, or text that stands for one. */
  static boolean begins(byte[] content) {
    return ImageFile.begins(new ImageBytes(content)) || isText(content);
  }

  /**
   * The bytes of the picture: the content itself, unless it is text that stands for them.
   *
   * @throws RefusedRequestException if it is a data URL without valid base64
   */
  static byte[] decoded(byte[] content) throws RefusedRequestException {
    return isText(content)
        ? Base64Text.decode(new String(content, StandardCharsets.UTF_8))
        : content;
  }

  private static boolean isText(byte[] content) {
    String start = new String(content, 0, Math.min(content.length, PROBE), StandardCharsets.UTF_8);
    String base64 = start.substring(Base64Text.start(start));
    return start.stripLeading().regionMatches(true, 0, "data:", 0, 5)
        || BEGINNINGS.stream().anyMatch(base64::startsWith);
  }
}
