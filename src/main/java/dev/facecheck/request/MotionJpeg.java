package dev.facecheck.request;

import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.JpegSequence;
import dev.facecheck.image.file.RefusedImageException;
import java.util.Optional;
import java.util.OptionalLong;

/** A body of JPEGs one after the other. */
final class MotionJpeg {
  private MotionJpeg() {}

  /**
   * @throws RefusedRequestException if it is no sequence of whole JPEGs, or of too many
   */
  static void read(byte[] body, RequestBuilder request) throws RefusedRequestException {
    if (request.fields().repeated().isEmpty()) {
      throw RefusedRequestException.badRequest("This path takes no sequence of pictures.");
    }
    String field = request.fields().repeated().get(0);
    JpegSequence frames = new JpegSequence(new ImageBytes(body));
    try {
      for (Optional<byte[]> frame = frames.next(); frame.isPresent(); frame = frames.next()) {
        request.picture(field, "", frame.get(), OptionalLong.empty());
      }
    } catch (RefusedImageException e) {
      throw RefusedRequestException.badRequest(
          "The body is no sequence of whole JPEGs: " + e.getMessage() + ".");
    }
  }
}
