package dev.facecheck.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Answer.NotInitialized;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Dialects;
import dev.facecheck.dialect.Fault;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.dialect.Messages;
import dev.facecheck.dialect.RequestError;
import dev.facecheck.dialect.SampleAnswers;
import dev.facecheck.dialect.SampleBursts;
import dev.facecheck.policy.Limit;
import dev.facecheck.policy.Reason;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Replies of the dialects to every code as examples, by the place that shows them. */
final class ApiExamples {
  private static final String REQUEST_ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

  private static final Map<RequestError, String> DETAILS =
      Map.of(
          RequestError.BAD_REQUEST, "The image is missing or empty.",
          RequestError.FORBIDDEN, "The key is unknown.",
          RequestError.REQUEST_TIMEOUT, "The body did not arrive in time.",
          RequestError.PAYLOAD_TOO_LARGE, "The body has more than 4500000 bytes.",
          RequestError.TOO_MANY_REQUESTS, "The key's quota is used up.");

  private final ObjectNode all = JsonNodeFactory.instance.objectNode();
  private final ObjectNode places = JsonNodeFactory.instance.objectNode();

  ApiExamples() {
    for (Dialects dialect : Dialects.values()) {
      if (dialect == Dialects.LUNA_1_13) {
        // It differs from LUNA ID's by one name.
        continue;
      }
      if (dialect != Dialects.LUNA_PLATFORM) {
        verdicts(dialect);
      }
      for (Fault fault : Fault.values()) {
        Answer refused = new Refused(fault, DETAILS.getOrDefault(fault.error(), ""));
        error(dialect, fault.error(), fault.name(), refused);
      }
      for (InitializationFailure failure : InitializationFailure.values()) {
        RequestError error = RequestError.INTERNAL_SERVER_ERROR;
        error(dialect, error, failure.name(), new NotInitialized(failure));
      }
    }
    put("check", "full.BAD_HEAD_POSE", Dialects.FACECHECK, SampleAnswers.turnedInFull());
  }

  /** Every example by its name; without a point, it is the code's in the native dialect. */
  ObjectNode all() {
    return all;
  }

  /** References to the examples of one place: an operation, or errors of one schema. */
  JsonNode at(String place) {
    return places.get(place);
  }

  private void verdicts(Dialects dialect) {
    Set<Reason> judged = EnumSet.of(Reason.SUCCESS, Reason.FACE_NOT_FOUND);
    Stream.of(Limit.values()).map(Limit::reason).forEach(judged::add);
    String prefix = dialect == Dialects.FACECHECK ? "" : dialect.id() + ".";
    for (Reason reason : Reason.values()) {
      if (judged.contains(reason)) {
        put("check", prefix + reason, dialect, SampleAnswers.judged(reason));
        Answer pictures = SampleAnswers.liveness(Reason.SUCCESS, reason);
        put("liveness", "luna-platform." + reason, Dialects.LUNA_PLATFORM, pictures);
        if (dialect.isOkayFace()) {
          put("okaylive", prefix + "live." + reason, dialect, SampleAnswers.live(reason));
        }
      } else if (reason == Reason.NOT_THE_SAME_PERSON) {
        put("match", prefix + reason, dialect, SampleAnswers.strangers());
      } else {
        put("bestShot", prefix + reason, dialect, SampleBursts.of(reason));
      }
    }
    for (Reason reason : List.of(Reason.SUCCESS, Reason.FACE_NOT_FOUND)) {
      put("match", prefix + "match." + reason, dialect, SampleAnswers.compared(true, reason));
      put("bestShot", prefix + "best-shot." + reason, dialect, SampleBursts.of(reason));
    }
  }

  /** The native answer has the name of its reason, which several causes share. */
  private void error(Dialects dialect, RequestError error, String cause, Answer answer) {
    ObjectNode reply = Dialects.FACECHECK.render(answer, "", Messages.contract());
    boolean named = dialect == Dialects.FACECHECK;
    String name = named ? reply.get("reason").textValue() : dialect.id() + "." + cause;
    boolean platform = dialect == Dialects.LUNA_PLATFORM;
    put((platform ? "LunaPlatformError." : "ErrorAnswer.") + error, name, dialect, answer);
    if (dialect.isOkayFace()) {
      show("OkayFaceError." + error, name);
    }
  }

  private void put(String place, String name, Dialects dialect, Answer answer) {
    JsonNode value = dialect.render(answer, REQUEST_ID, Messages.contract());
    String summary = name.contains(".") ? name.replace('.', ' ') : value.get("message").asText();
    all.putObject(name).put("summary", summary).set("value", value);
    show(place, name);
    if (dialect.isOkayFace() && (place.equals("check") || place.equals("match"))) {
      show("verify", name);
    }
  }

  private void show(String place, String name) {
    places.withObject("/" + place).putObject(name).put("$ref", "#/components/examples/" + name);
  }
}
