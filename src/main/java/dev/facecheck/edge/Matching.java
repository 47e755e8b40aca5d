package dev.facecheck.edge;

import dev.facecheck.DeadlineExceededException;
import dev.facecheck.Examination;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.policy.Policy;
import dev.facecheck.recognition.ComparisonResult;

/** Judges two pictures and compares their faces. */
final class Matching implements Task {

  @Override
  public Answer run(Parts parts, Options options, Context context)
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException {
    ImageBytes probe = parts.picture("probe");
    ImageBytes reference = parts.picture("reference");
    Core.Ready core = context.core();
    Policy probePolicy = options.policy(core.policies(), core.policies().defaultPolicy());
    Policy referencePolicy =
        Options.named(
            core.policies(), parts.text("reference_policy"), core.operations().reference());
    return compared(context, probe, probePolicy, reference, referencePolicy, true);
  }

  /** What comes of two pictures by the policy of each. */
  static Answer.Compared compared(
      Context context,
      ImageBytes probe,
      Policy probePolicy,
      ImageBytes reference,
      Policy referencePolicy,
      boolean liveness)
      throws RefusedImageException, DeadlineExceededException {
    Core.Ready core = context.core();
    Examination first = core.faceCheck().examine(probe, probePolicy, context.deadline());
    Examination second = core.faceCheck().examine(reference, referencePolicy, context.deadline());
    double limit = core.operations().minConfidence();
    ComparisonResult result = core.matching().compare(first, second, limit);
    return new Answer.Compared(
        result.probe(), result.reference(), result.confidence(), limit, liveness, result.verdict());
  }
}
