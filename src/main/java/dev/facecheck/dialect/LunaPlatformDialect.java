package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer.LivenessChecked;
import dev.facecheck.dialect.Answer.NotInitialized;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.policy.Reason;
import java.util.List;
import java.util.Optional;

/** The replies of the resource {@code /liveness} of LUNA PLATFORM 5. */
final class LunaPlatformDialect implements Dialect {
  private static final int OK = 200;
  private static final int FAILED = 500;
  private static final int ESTIMATED = 1;
  private static final int NOT_ESTIMATED = 0;

  @Override
  public Rendered render(Answer answer, String requestId, Messages messages) {
    if (answer instanceof LivenessChecked checked) {
      return new Rendered(OK, estimates(checked, messages));
    }
    if (answer instanceof Refused refused) {
      return new Rendered(refused.fault().error().code(), refused(refused, messages));
    }
    if (answer instanceof NotInitialized not) {
      ObjectNode body = JsonNodeFactory.instance.objectNode();
      String component = not.failure().name();
      return new Rendered(
          FAILED, error(body, InitializationFailure.CODE, messages.initialization(), component));
    }
    throw new IllegalArgumentException("LUNA PLATFORM is asked for liveness alone");
  }

  private static ObjectNode estimates(LivenessChecked checked, Messages messages) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode images = body.putArray("images");
    checked.images().forEach(image -> append(images.addObject(), image, messages));
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

  private static Optional<LivenessEstimate> estimate(LivenessChecked.Image image) {
    return image.result().flatMap(LivenessEstimate::of);
  }

  private static void append(ObjectNode node, LivenessChecked.Image image, Messages messages) {
    Optional<LivenessEstimate> estimate = estimate(image);
    node.put("filename", image.name())
        .put("status", estimate.isPresent() ? ESTIMATED : NOT_ESTIMATED);
    estimate.ifPresentOrElse(
        found -> found.append(node.putObject("liveness")), () -> node.putNull("liveness"));
    ObjectNode error = node.putObject("error");
    if (image.result().isEmpty()) {
      String why = image.refused().orElse("");
      error(error, LunaPlatformErrors.NO_PICTURE, messages.of(RequestError.BAD_REQUEST), why);
      return;
    }
    Reason reason = image.result().get().verdict().reason();
    int number = LunaPlatformErrors.number(reason).orElse(LunaPlatformErrors.NONE);
    error(error, number, messages.of(reason), reason.name());
  }

  private static ObjectNode refused(Refused refused, Messages messages) {
    RequestError error = refused.fault().error();
    String sentence = refused.fault() == Fault.LICENCE ? messages.licence() : messages.of(error);
    return error(
        JsonNodeFactory.instance.objectNode(),
        LunaPlatformErrors.number(refused.fault()),
        sentence,
        refused.fault().tellsDetail() ? refused.detail() : "");
  }

  private static ObjectNode error(ObjectNode node, int number, String description, String detail) {
    return node.put("error_code", number).put("desc", description).put("detail", detail);
  }
}
