package dev.facecheck.service;

import dev.facecheck.CheckResult;
import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.Examination;
import dev.facecheck.burst.BurstFrame;
import dev.facecheck.burst.Interaction;
import dev.facecheck.burst.RefusedBurstException;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Answer.LivenessChecked.Image;
import dev.facecheck.dialect.Fault;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.policy.Policy;
import dev.facecheck.recognition.ComparisonResult;
import dev.facecheck.request.Picture;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Work on one request: one method for each operation. */
record Task(Request request, Core.Ready core, Deadline deadline) {
  /**
   * Judges the pictures of the request.
   *
   * @throws RefusedRequestException if the request lacks what the operation needs
   * @throws RefusedImageException if a picture cannot be decoded
   * @throws DeadlineExceededException if the time is over
   */
  Answer run() throws RefusedRequestException, RefusedImageException, DeadlineExceededException {
    return switch (request.operation()) {
      case CHECK -> judged("image", core.policies().defaultPolicy(), Answer.Judged::new);
      case MATCH -> match();
      case BEST_SHOT -> bestShot();
      case VERIFY -> verify();
      case LIVENESS -> liveness();
      // By the policy of OkayFace's selfie.
      case OKAYLIVE -> judged("imageBest", core.operations().verifyLive(), Answer.Live::new);
    };
  }

  private Answer judged(
      String field, Policy usual, BiFunction<CheckResult, Answer.Detail, Answer> answer)
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException {
    ImageBytes image = request.picture(field);
    Policy policy = policy(usual);
    return answer.apply(core.faceCheck().check(image, policy, deadline), detail(policy));
  }

  private Answer match()
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException {
    ImageBytes probe = request.picture("probe");
    Policy probePolicy = policy(core.policies().defaultPolicy());
    ImageBytes reference = request.picture("reference");
    Policy usual = core.operations().reference();
    Policy referencePolicy = request.policy("reference_policy", core.policies(), usual);
    return compared(probe, probePolicy, reference, referencePolicy, true);
  }

  /**
   * Compares a selfie with the picture of an identity card, as OkayFace does, with liveness of the
   * selfie on request. The card is judged by a policy of its own.
   */
  private Answer verify()
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException {
    ImageBytes card = request.picture("imageIdCard");
    ImageBytes selfie = request.picture("imageBest");
    boolean liveness = request.flag("livenessDetection");
    Policy usual = liveness ? core.operations().verifyLive() : core.operations().verifyComparison();
    return compared(selfie, policy(usual), card, core.operations().reference(), liveness);
  }

  private Answer compared(
      ImageBytes probe,
      Policy probePolicy,
      ImageBytes reference,
      Policy referencePolicy,
      boolean liveness)
      throws RefusedImageException, DeadlineExceededException {
    Examination first = core.faceCheck().examine(probe, probePolicy, deadline);
    Examination second = core.faceCheck().examine(reference, referencePolicy, deadline);
    double limit = core.operations().minConfidence();
    ComparisonResult both = core.matching().compare(first, second, limit);
    return new Answer.Compared(
        both.probe(), both.reference(), both.confidence(), limit, liveness, both.verdict());
  }

  /** Judges the frames of one recording and picks the best. */
  private Answer bestShot()
      throws RefusedRequestException, RefusedImageException, DeadlineExceededException {
    if (request.pictures().isEmpty()) {
      throw new RefusedRequestException(Fault.PICTURE_MISSING, "Frames are missing.");
    }
    List<BurstFrame> frames = FrameTimes.frames(request);
    Interaction interaction = interaction();
    Policy policy = policy(core.policies().defaultPolicy());
    try {
      return new Answer.BestShot(
          core.burst().check(frames, interaction, policy, deadline), detail(policy));
    } catch (RefusedBurstException e) {
      throw RefusedRequestException.badRequest(e.getMessage());
    }
  }

  private Interaction interaction() throws RefusedRequestException {
    return switch (request.text("interaction").orElse("none")) {
      case "none" -> Interaction.NONE;
      case "blink" -> Interaction.BLINK;
      default ->
          throw RefusedRequestException.badRequest("Field 'interaction' is either none or blink.");
    };
  }

  /** Judges pictures one by one, as LUNA PLATFORM does; a refused one spoils no other. */
  private Answer liveness() throws RefusedRequestException, DeadlineExceededException {
    if (request.pictures().isEmpty()) {
      throw new RefusedRequestException(Fault.PICTURE_MISSING, "At least one image is expected.");
    }
    boolean aggregate = request.flag("aggregate");
    Policy policy = policy(core.operations().liveness());
    List<Image> images = new ArrayList<>();
    for (Picture picture : request.pictures()) {
      images.add(image(picture, policy));
    }
    return new Answer.LivenessChecked(images, aggregate);
  }

  private Image image(Picture picture, Policy policy) throws DeadlineExceededException {
    try {
      CheckResult result = core.faceCheck().check(picture.image(), policy, deadline);
      return new Image(picture.fileName(), Optional.of(result), Optional.empty());
    } catch (RefusedImageException e) {
      Answer.Refused refused = new Answer.Refused(RequestRunner.fault(e.reason()), e.getMessage());
      return new Image(picture.fileName(), Optional.empty(), Optional.of(refused));
    }
  }

  private Policy policy(Policy usual) throws RefusedRequestException {
    return request.policy("policy", core.policies(), usual);
  }

  private Answer.Detail detail(Policy policy) {
    return Answer.Detail.of(policy, core.modelVersions(), request.detail());
  }
}
