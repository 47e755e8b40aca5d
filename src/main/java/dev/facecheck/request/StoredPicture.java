package dev.facecheck.request;

import dev.facecheck.Deadline;
import dev.facecheck.image.file.ImageBytes;

/**
 * A picture that a request names instead of holding it. It is fetched once the request has passed
 * the gate: nobody else learns whether it exists.
 */
@FunctionalInterface
public interface StoredPicture {
  /**
   * Fetches it.
   *
   * @param deadline by which the reply to the request is needed
   * @throws RefusedRequestException if it is missing, unavailable, too large or too slow
   */
  ImageBytes fetch(Deadline deadline) throws RefusedRequestException;
}
