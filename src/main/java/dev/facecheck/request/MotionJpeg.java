package dev.facecheck.request;

import java.util.Arrays;
import java.util.OptionalLong;

/**
 * JPEGs one after the other. A frame ends where the next begins: the marker of an image's end
 * followed by that of a start. Within a frame, only a thumbnail has these sequences, and it lies in
 * a segment of known length.
 */
final class MotionJpeg {
  private static final int MARKER = 0xff;
  private static final int START = 0xd8;
  private static final int END = 0xd9;
  private static final int SCAN = 0xda;

  private MotionJpeg() {}

  /**
   * Splits a body into frames.
   *
   * @throws RefusedRequestException if it is no sequence of whole JPEGs, or of too many
   */
  static void read(byte[] body, RequestBuilder request) throws RefusedRequestException {
    if (request.fields().repeated().isEmpty()) {
      throw RefusedRequestException.badRequest("This path takes no sequence of pictures.");
    }
    String field = request.fields().repeated().get(0);
    int at = 0;
    while (at < body.length) {
      int end = end(body, at);
      request.picture(field, "", Arrays.copyOfRange(body, at, end), OptionalLong.empty());
      at = end;
    }
  }

  /** Where the frame that starts somewhere ends. */
  private static int end(byte[] body, int start) throws RefusedRequestException {
    if (!isMarker(body, start, START)) {
      throw damaged();
    }
    int at = start + 2;
    boolean inScan = false;
    while (at + 1 < body.length) {
      int next = body[at + 1] & 0xff;
      if ((body[at] & 0xff) != MARKER) {
        if (!inScan) {
          throw damaged();
        }
        at++;
      } else if (next == END) {
        return at + 2;
      } else if (next == 0 || next == MARKER || (next >= 0xd0 && next <= 0xd7)) {
        at += next == MARKER ? 1 : 2;
      } else if (at + 3 < body.length) {
        inScan = next == SCAN;
        at += 2 + Math.max(2, ((body[at + 2] & 0xff) << 8) | (body[at + 3] & 0xff));
      } else {
        throw damaged();
      }
    }
    throw damaged();
  }

  private static boolean isMarker(byte[] body, int at, int marker) {
    return at + 1 < body.length && (body[at] & 0xff) == MARKER && (body[at + 1] & 0xff) == marker;
  }

  private static RefusedRequestException damaged() {
    return RefusedRequestException.badRequest("The body is no sequence of whole JPEGs.");
  }
}
