package dev.facecheck.edge;

import dev.facecheck.DeadlineExceededException;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.policy.Policy;

/**
 * OkayFace's request: a selfie and the picture of an identity card, compared, with liveness of the
 * selfie where it is asked for. The card is judged by a policy of its own.
 */
final class Verifying implements Task {

  @Override
  public Answer run(Parts parts, Options options, Context context)
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException {
    ImageBytes card = parts.picture("imageIdCard");
    ImageBytes selfie = parts.picture("imageBest");
    boolean liveness = Flag.of(parts, "livenessDetection");
    Core.Ready core = context.core();
    Policy usual = liveness ? core.operations().verifyLive() : core.operations().verifyComparison();
    Policy policy = options.policy(core.policies(), usual);
    return Matching.compared(
        context, selfie, policy, card, core.operations().reference(), liveness);
  }
}
