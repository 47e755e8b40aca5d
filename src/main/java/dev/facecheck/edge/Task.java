package dev.facecheck.edge;

import dev.facecheck.DeadlineExceededException;
import dev.facecheck.dialect.Answer;
import dev.facecheck.image.file.RefusedImageException;

/** What an operation does with its parts. Holds no state. */
@FunctionalInterface
interface Task {

  /**
   * Does it.
   *
   * @throws RefusedRequestException if the parts are no such request
   * @throws RefusedImageException if a picture is none
   * @throws DeadlineExceededException if the time is over
   */
  Answer run(Parts parts, Options options, Context context)
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException;
}
