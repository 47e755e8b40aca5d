package dev.facecheck.service;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.policy.Policy;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.Request;

/** Judges one picture for its liveness, as OkayLive does, by the policy of OkayFace's selfie. */
final class OkayLiveTask implements Task {

  @Override
  public Answer run(Request request, Core.Ready core, Deadline deadline)
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException {
    ImageBytes image = request.picture("imageBest");
    Policy policy = request.policy("policy", core.policies(), core.operations().verifyLive());
    return new Answer.Live(
        core.faceCheck().check(image, policy, deadline),
        Answer.Detail.of(policy, core.modelVersions(), request.detail()));
  }
}
