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

/**
 * Compares a selfie with the picture of an identity card, as OkayFace does, with liveness of the
 * selfie on request. The card is judged by a policy of its own.
 */
final class VerifyTask implements Task {
  @Override
  public Answer run(Request request, Core.Ready core, Deadline deadline)
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException {
    ImageBytes card = request.picture("imageIdCard");
    ImageBytes selfie = request.picture("imageBest");
    boolean liveness = request.flag("livenessDetection");
    Policy usual = liveness ? core.operations().verifyLive() : core.operations().verifyComparison();
    Policy policy = request.policy("policy", core.policies(), usual);
    return new MatchTask.Pair(selfie, policy, card, core.operations().reference())
        .compared(core, deadline, liveness);
  }
}
