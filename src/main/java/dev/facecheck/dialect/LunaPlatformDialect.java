package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.CheckResult;
import dev.facecheck.policy.Reason;
import java.util.List;
import java.util.Optional;

/**
 * The replies of the resource {@code /liveness} of LUNA PLATFORM 5. Each error has a link to the
 * vendor's page on its number.
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
  ObjectNode liveness(Answer.LivenessChecked checked) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ArrayNode images = body.putArray("images");
    checked.images().forEach(image -> append(images.addObject(), image));
    ObjectNode aggregate = body.putObject("aggregate_estimations");
    if (checked.aggregate()) {
      List<Optional<CheckResult>> results =
          checked.images().stream().map(Answer.LivenessChecked.Image::result).toList();
      LivenessEstimate.aggregate(results).append(aggregate.putObject("liveness"));
    } else {
      aggregate.putNull("liveness");
    }
    return body;
  }

  @Override
  public ObjectNode verdict(Answer.WithVerdict answer) {
    throw new IllegalArgumentException("LUNA PLATFORM is asked for liveness alone");
  }

  @Override
  public ObjectNode refused(Answer.Refused refused) {
    Fault fault = refused.fault();
    String detail = LunaDialect.detail(refused).orElse("");
    return error(fault.lunaPlatform(), fault.sentence(messages), detail);
  }

  @Override
  public ObjectNode notInitialized(InitializationFailure failure) {
    return error(InitializationFailure.CODE, messages.initialization(), failure.sentence())
        .put("reason", failure.name());
  }

  /** Numbers and sentences of the vendor's "REST API common errors", which have no link. */
  @Override
  public ObjectNode error(HttpError error) {
    return switch (error) {
      case NOT_FOUND -> described(12013, "Resource not found", "Page not found");
      case METHOD_NOT_ALLOWED -> described(12021, "Method not allowed", "Method not allowed");
    };
  }

  private void append(ObjectNode node, Answer.LivenessChecked.Image image) {
    Optional<LivenessEstimate> estimate = image.result().flatMap(LivenessEstimate::of);
    node.put("filename", image.name())
        .put("status", estimate.isPresent() ? ESTIMATED : NOT_ESTIMATED);
    estimate.ifPresentOrElse(
        found -> found.append(node.putObject("liveness")), () -> node.putNull("liveness"));
    node.set(
        "error",
        image.result().map(this::error).orElseGet(() -> refused(image.refused().orElseThrow())));
  }

  private ObjectNode error(CheckResult result) {
    Reason reason = result.verdict().reason();
    int number = VendorWords.of(reason).lunaPlatform().orElse(NO_ERROR);
    return error(number, messages.of(reason), reason.name());
  }

  /** The link is empty where the vendor has no such number. */
  private static ObjectNode error(int number, String description, String detail) {
    boolean standIn = number >= LEAST_STAND_IN && number <= InitializationFailure.CODE;
    return described(number, description, detail).put("link", standIn ? "" : PAGES + number);
  }

  private static ObjectNode described(int number, String description, String detail) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("error_code", number)
        .put("desc", description)
        .put("detail", detail);
  }
}
