package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer.LivenessChecked;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Answer.WithVerdict;
import dev.facecheck.policy.Reason;
import java.util.List;
import java.util.Optional;

/**
 * The replies of the resource {@code /liveness} of LUNA PLATFORM 5.
 *
 * @param messages the sentences
 */
record LunaPlatformDialect(Messages messages) implements Dialect {
  private static final int ESTIMATED = 1;
  private static final int NOT_ESTIMATED = 0;
  private static final int NO_ERROR = 0;

  /** An estimate or an error of each picture, and one estimate of all where it is asked for. */
  ObjectNode liveness(LivenessChecked checked) {
    ObjectNode body = object();
    ArrayNode images = body.putArray("images");
    checked.images().forEach(image -> append(images.addObject(), image));
    ObjectNode aggregate = body.putObject("aggregate_estimations");
    if (checked.aggregate()) {
      List<Optional<LivenessEstimate>> estimates =
          checked.images().stream().map(LunaPlatformDialect::estimate).toList();
      LivenessEstimate.aggregate(estimates).append(aggregate.putObject("liveness"));
    } else {
      aggregate.putNull("liveness");
    }
    return body;
  }

  @Override
  public ObjectNode verdict(WithVerdict answer) {
    throw new IllegalArgumentException("LUNA PLATFORM is asked for liveness alone");
  }

  @Override
  public ObjectNode refused(Refused refused) {
    Fault fault = refused.fault();
    String sentence = fault == Fault.LICENCE ? messages.licence() : messages.of(fault.error());
    return error(object(), fault.lunaPlatform(), sentence, refused.reportedDetail().orElse(""));
  }

  @Override
  public ObjectNode notInitialized(InitializationFailure failure) {
    return error(object(), InitializationFailure.CODE, messages.initialization(), failure.name());
  }

  private static Optional<LivenessEstimate> estimate(LivenessChecked.Image image) {
    return image.result().flatMap(LivenessEstimate::of);
  }

  private void append(ObjectNode node, LivenessChecked.Image image) {
    Optional<LivenessEstimate> estimate = estimate(image);
    node.put("filename", image.name())
        .put("status", estimate.isPresent() ? ESTIMATED : NOT_ESTIMATED);
    estimate.ifPresentOrElse(
        found -> found.append(node.putObject("liveness")), () -> node.putNull("liveness"));
    ObjectNode error = node.putObject("error");
    if (image.result().isEmpty()) {
      String why = image.refused().orElse("");
      error(error, Fault.NO_PICTURE, messages.of(RequestError.BAD_REQUEST), why);
      return;
    }
    Reason reason = image.result().get().verdict().reason();
    int number = VendorWords.of(reason).lunaPlatform().orElse(NO_ERROR);
    error(error, number, messages.of(reason), reason.name());
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  private static ObjectNode error(ObjectNode node, int number, String description, String detail) {
    return node.put("error_code", number).put("desc", description).put("detail", detail);
  }
}
