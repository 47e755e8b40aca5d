package dev.facecheck.service;

import dev.facecheck.CheckResult;
import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.policy.Policy;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.Request;

/** Judges one picture. */
final class CheckTask implements Task {
  @Override
  public Answer run(Request request, Core.Ready core, Deadline deadline)
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException {
    ImageBytes image = request.picture("image");
    Policy policy = request.policy("policy", core.policies(), core.policies().defaultPolicy());
    CheckResult result = core.faceCheck().check(image, policy, deadline);
    return new Answer.Judged(
        result, Answer.Detail.of(policy, core.modelVersions(), request.detail()));
  }
}
