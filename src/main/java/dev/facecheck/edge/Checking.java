package dev.facecheck.edge;

import dev.facecheck.CheckResult;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.policy.Policy;

/** Judges one picture. */
final class Checking implements Task {

  @Override
  public Answer run(Parts parts, Options options, Context context)
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException {
    ImageBytes image = parts.picture("image");
    Core.Ready core = context.core();
    Policy policy = options.policy(core.policies(), core.policies().defaultPolicy());
    CheckResult result = core.faceCheck().check(image, policy, context.deadline());
    return new Answer.Judged(result, policy, core.modelVersions(), options.full());
  }
}
