package dev.facecheck.service;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.FaceCheck;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Answer.LivenessChecked.Image;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Fault;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.policy.Policy;
import dev.facecheck.request.Picture;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges pictures one by one, as LUNA PLATFORM does; a refused one spoils no other. */
final class LivenessTask implements Task {
  @Override
  public Answer run(Request request, Core.Ready core, Deadline deadline)
      throws RefusedRequestException, DeadlineExceededException {
    if (request.pictures().isEmpty()) {
      throw new RefusedRequestException(Fault.PICTURE_MISSING, "At least one image is expected.");
    }
    boolean aggregate = request.flag("aggregate");
    Policy policy = request.policy("policy", core.policies(), core.operations().liveness());
    List<Image> images = new ArrayList<>();
    for (Picture picture : request.pictures()) {
      images.add(image(picture, policy, core.faceCheck(), deadline));
    }
    return new Answer.LivenessChecked(images, aggregate);
  }

  private static Image image(Picture picture, Policy policy, FaceCheck check, Deadline deadline)
      throws DeadlineExceededException {
    try {
      return new Image(
          picture.fileName(),
          Optional.of(check.check(picture.image(), policy, deadline)),
          Optional.empty());
    } catch (RefusedImageException e) {
      Refused refused = new Refused(RequestRunner.fault(e.reason()), e.getMessage());
      return new Image(picture.fileName(), Optional.empty(), Optional.of(refused));
    }
  }
}
