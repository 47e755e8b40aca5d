package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.dialect.Answer.LivenessChecked;
import dev.facecheck.dialect.Answer.NotInitialized;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.policy.Reason;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The replies of a dialect to every answer there can be, one a line. */
final class Golden {
  /** As long as the identifier of a request usually is. */
  static final String REQUEST_ID = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

  private static final String DETAIL = "what the client has to mend";

  private Golden() {}

  static Path file(Dialects dialect) {
    return Path.of("src/test/resources/dialect", dialect.id() + ".json");
  }

  /** The file's text: a list of replies. */
  static String text(Dialects dialect) {
    List<String> lines = new ArrayList<>();
    answers(dialect).forEach((name, answer) -> lines.add(line(dialect, name, answer).toString()));
    return "[\n" + String.join(",\n", lines) + "\n]\n";
  }

  static ObjectNode render(Dialects dialect, Answer answer) {
    return dialect.render(answer, REQUEST_ID, Messages.contract());
  }

  private static ObjectNode line(Dialects dialect, String name, Answer answer) {
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("answer", name).put("status", Dialects.status(answer));
    line.set("body", render(dialect, answer));
    return line;
  }

  private static Map<String, Answer> answers(Dialects dialect) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (Reason reason : Reason.values()) {
      if (dialect == Dialects.LUNA_PLATFORM) {
        answers.put("liveness " + reason, SampleAnswers.liveness(reason));
      } else {
        answers.put("judged " + reason, SampleAnswers.judged(reason));
        answers.put("live " + reason, SampleAnswers.live(reason));
        answers.put("compared " + reason, SampleAnswers.compared(false, reason));
        answers.put("compared with liveness " + reason, SampleAnswers.compared(true, reason));
        answers.put("best shot " + reason, SampleBursts.of(reason));
      }
    }
    if (dialect == Dialects.LUNA_PLATFORM) {
      putSeveral(answers);
    }
    for (Fault fault : Fault.values()) {
      answers.put("refused " + fault, new Refused(fault, DETAIL));
    }
    for (InitializationFailure failure : InitializationFailure.values()) {
      answers.put("not initialized " + failure, new NotInitialized(failure));
    }
    return answers;
  }

  private static void putSeveral(Map<String, Answer> answers) {
    Reason[] live = {Reason.SUCCESS, Reason.SUCCESS};
    answers.put("liveness of two", SampleAnswers.liveness(live));
    answers.put(
        "liveness of two without aggregate",
        new LivenessChecked(SampleAnswers.liveness(live).images(), false));
    answers.put(
        "liveness of two, one an attack",
        SampleAnswers.liveness(Reason.SUCCESS, Reason.LIVENESS_FAILED));
    answers.put(
        "liveness of two, one blurred",
        SampleAnswers.liveness(Reason.SUCCESS, Reason.FACE_BLURRED));
    answers.put(
        "liveness of two, one without a face",
        SampleAnswers.liveness(Reason.SUCCESS, Reason.FACE_NOT_FOUND));
    answers.put(
        "liveness of a picture too large",
        new LivenessChecked(List.of(SampleAnswers.refused(Fault.TOO_LARGE, DETAIL)), true));
    answers.put(
        "liveness of what is no picture",
        new LivenessChecked(List.of(SampleAnswers.refused(Fault.PICTURE_REFUSED, DETAIL)), true));
  }
}
