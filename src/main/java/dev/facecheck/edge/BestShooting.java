package dev.facecheck.edge;

import dev.facecheck.DeadlineExceededException;
import dev.facecheck.burst.BurstFrame;
import dev.facecheck.burst.Interaction;
import dev.facecheck.burst.RefusedBurstException;
import dev.facecheck.burst.RefusedFrameException;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Fault;
import dev.facecheck.policy.Policy;
import java.util.List;

/** Judges the frames of one recording and picks the best. */
final class BestShooting implements Task {

  @Override
  public Answer run(Parts parts, Options options, Context context)
      throws RefusedRequestException, DeadlineExceededException {
    if (parts.pictures().isEmpty()) {
      throw new RefusedRequestException(Fault.PICTURE_MISSING, "Frames are missing.");
    }
    List<BurstFrame> frames = FrameTimes.of(parts);
    Interaction interaction = interaction(parts);
    Core.Ready core = context.core();
    Policy policy = options.policy(core.policies(), core.policies().defaultPolicy());
    try {
      return new Answer.BestShot(
          core.burst().check(frames, interaction, policy, context.deadline()),
          policy,
          core.modelVersions(),
          options.full());
    } catch (RefusedBurstException e) {
      throw RefusedRequestException.badRequest(e.getMessage());
    } catch (RefusedFrameException e) {
      throw new RefusedRequestException(Judge.fault(e.refusal().reason()), e.getMessage());
    }
  }

  private static Interaction interaction(Parts parts) throws RefusedRequestException {
    return switch (parts.text("interaction").orElse("none")) {
      case "none" -> Interaction.NONE;
      case "blink" -> Interaction.BLINK;
      default ->
          throw RefusedRequestException.badRequest("Field 'interaction' is either none or blink.");
    };
  }
}
