package dev.facecheck.service;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.request.Operation;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.Request;

/** Work of one operation. Holds no state. */
@FunctionalInterface
interface Task {
  /**
   * Judges the pictures of a request.
   *
   * @throws RefusedRequestException if the request lacks what the operation needs
   * @throws RefusedImageException if a picture cannot be decoded
   * @throws DeadlineExceededException if the time is over
   */
  Answer run(Request request, Core.Ready core, Deadline deadline)
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException;

  /** The task of an operation. */
  static Task of(Operation operation) {
    return switch (operation) {
      case CHECK -> new CheckTask();
      case MATCH -> new MatchTask();
      case BEST_SHOT -> new BestShotTask();
      case VERIFY -> new VerifyTask();
      case LIVENESS -> new LivenessTask();
      case OKAYLIVE -> new OkayLiveTask();
    };
  }
}
