package dev.facecheck.service;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.Examination;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.policy.Policies;
import dev.facecheck.policy.Policy;
import dev.facecheck.recognition.ComparisonResult;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.Request;

/** Judges two pictures and compares their faces. */
final class MatchTask implements Task {
  @Override
  public Answer run(Request request, Core.Ready core, Deadline deadline)
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException {
    Policies policies = core.policies();
    Pair pair =
        new Pair(
            request.picture("probe"),
            request.policy("policy", policies, policies.defaultPolicy()),
            request.picture("reference"),
            request.policy("reference_policy", policies, core.operations().reference()));
    return pair.compared(core, deadline, true);
  }

  /**
   * Two pictures and the policy of each.
   *
   * @param probe the picture in question
   * @param reference the picture that it is compared with
   */
  record Pair(ImageBytes probe, Policy probePolicy, ImageBytes reference, Policy referencePolicy) {
    Answer.Compared compared(Core.Ready core, Deadline deadline, boolean liveness)
        throws RefusedImageException, DeadlineExceededException {
      Examination first = core.faceCheck().examine(probe, probePolicy, deadline);
      Examination second = core.faceCheck().examine(reference, referencePolicy, deadline);
      double limit = core.operations().minConfidence();
      ComparisonResult both = core.matching().compare(first, second, limit);
      return new Answer.Compared(
          both.probe(), both.reference(), both.confidence(), limit, liveness, both.verdict());
    }
  }
}
