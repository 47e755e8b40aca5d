package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.CheckResult;
import dev.facecheck.dialect.Answer.LivenessChecked;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Answer.WithVerdict;
import dev.facecheck.policy.Reason;
import java.util.List;
import java.util.Optional;

/**
 * The replies of the resource {@code /liveness} of LUNA PLATFORM 5. Each error has a link to the
 * vendor's page on its number.
 *
 * @param messages the sentences
 */
record LunaPlatformDialect(Messages messages) implements Dialect {
  private static final int ESTIMATED = 1;
  private static final int NOT_ESTIMATED = 0;
  private static final int NO_ERROR = 0;

  /** Where a status of HTTP stands in for a number, or our number of start-up failures does. */
  private static final int LEAST_STAND_IN = 400;

  private static final String PAGES =
      "https://docs.visionlabs.ai/info/luna/troubleshooting/errors-description/code-";

  /** An estimate or an error of each picture, and one estimate of all where it is asked for. */
  ObjectNode liveness(LivenessChecked checked) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode images = body.putArray("images");
    checked.images().forEach(image -> append(images.addObject(), image));
    ObjectNode aggregate = body.putObject("aggregate_estimations");
    if (checked.aggregate()) {
      List<Optional<CheckResult>> results =
          checked.images().stream().map(LivenessChecked.Image::result).toList();
      LivenessEstimate.aggregate(results).append(aggregate.putObject("liveness"));
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
    return error(JsonNodeFactory.instance.objectNode(), refused);
  }

  @Override
  public ObjectNode notInitialized(InitializationFailure failure) {
    String sentence = messages.initialization();
    return error(
            JsonNodeFactory.instance.objectNode(),
            InitializationFailure.CODE,
            sentence,
            failure.sentence())
        .put("reason", failure.name());
  }

  /** Numbers and sentences of the vendor's "REST API common errors", which have no link. */
  @Override
  public ObjectNode error(HttpError error) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return switch (error) {
      case NOT_FOUND -> described(body, 12013, "Resource not found", "Page not found");
      case METHOD_NOT_ALLOWED -> described(body, 12021, "Method not allowed", "Method not allowed");
    };
  }

  private void append(ObjectNode node, LivenessChecked.Image image) {
    Optional<LivenessEstimate> estimate = image.result().flatMap(LivenessEstimate::of);
    node.put("filename", image.name())
        .put("status", estimate.isPresent() ? ESTIMATED : NOT_ESTIMATED);
    estimate.ifPresentOrElse(
        found -> found.append(node.putObject("liveness")), () -> node.putNull("liveness"));
    ObjectNode error = node.putObject("error");
    if (image.result().isEmpty()) {
      error(error, image.refused().orElseThrow());
      return;
    }
    Reason reason = image.result().get().verdict().reason();
    int number = VendorWords.of(reason).lunaPlatform().orElse(NO_ERROR);
    error(error, number, messages.of(reason), reason.name());
  }

  private ObjectNode error(ObjectNode node, Refused refused) {
    Fault fault = refused.fault();
    String detail = LunaDialect.detail(refused).orElse("");
    return error(node, fault.lunaPlatform(), fault.sentence(messages), detail);
  }

  /** The link is empty where the vendor has no such number. */
  private static ObjectNode error(ObjectNode node, int number, String description, String detail) {
    boolean standIn = number >= LEAST_STAND_IN && number <= InitializationFailure.CODE;
    return described(node, number, description, detail).put("link", standIn ? "" : PAGES + number);
  }

  private static ObjectNode described(
      ObjectNode node, int number, String description, String detail) {
    return node.put("error_code", number).put("desc", description).put("detail", detail);
  }
}
