package dev.facecheck.service;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.burst.BurstFrame;
import dev.facecheck.burst.Interaction;
import dev.facecheck.burst.RefusedBurstException;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Fault;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.policy.Policy;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.Request;
import java.util.List;

/** Judges the frames of one recording and picks the best. */
final class BestShotTask {
  private BestShotTask() {}

  static Answer run(Request request, Core.Ready core, Deadline deadline)
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException {
    if (request.pictures().isEmpty()) {
      throw new RefusedRequestException(Fault.PICTURE_MISSING, "Frames are missing.");
    }
    List<BurstFrame> frames = FrameTimes.frames(request);
    Interaction interaction = interaction(request);
    Policy policy = request.policy("policy", core.policies(), core.policies().defaultPolicy());
    try {
      return new Answer.BestShot(
          core.burst().check(frames, interaction, policy, deadline),
          Answer.Detail.of(policy, core.modelVersions(), request.detail()));
    } catch (RefusedBurstException e) {
      throw RefusedRequestException.badRequest(e.getMessage());
    }
  }

  private static Interaction interaction(Request request) throws RefusedRequestException {
    return switch (request.text("interaction").orElse("none")) {
      case "none" -> Interaction.NONE;
      case "blink" -> Interaction.BLINK;
      default ->
          throw RefusedRequestException.badRequest("Field 'interaction' is either none or blink.");
    };
  }
}
