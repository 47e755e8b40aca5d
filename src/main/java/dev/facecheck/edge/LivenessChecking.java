package dev.facecheck.edge;

import dev.facecheck.DeadlineExceededException;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Answer.LivenessChecked.Image;
import dev.facecheck.dialect.Fault;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges pictures one by one, as LUNA PLATFORM does; one that is refused spoils no other. */
final class LivenessChecking implements Task {

  @Override
  public Answer run(Parts parts, Options options, Context context)
      throws RefusedRequestException, DeadlineExceededException {
    List<Parts.Picture> pictures = parts.pictures();
    if (pictures.isEmpty()) {
      throw new RefusedRequestException(Fault.PICTURE_MISSING, "At least one image is expected.");
    }
    boolean aggregate = Flag.of(parts, "aggregate");
    Core.Ready core = context.core();
    Policy policy = options.policy(core.policies(), core.operations().liveness());
    List<Image> images = new ArrayList<>();
    for (Parts.Picture picture : pictures) {
      images.add(image(picture, policy, context));
    }
    return new Answer.LivenessChecked(images, aggregate);
  }

  private static Image image(Parts.Picture picture, Policy policy, Context context)
      throws DeadlineExceededException {
    try {
      return new Image(
          picture.fileName(),
          Optional.of(
              context.core().faceCheck().check(picture.image(), policy, context.deadline())),
          Optional.empty());
    } catch (RefusedImageException e) {
      return new Image(picture.fileName(), Optional.empty(), Optional.of(e.getMessage()));
    }
  }
}
