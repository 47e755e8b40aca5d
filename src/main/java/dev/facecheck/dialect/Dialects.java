package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The dialects by the names that requests and the configuration use. */
public enum Dialects {
  FACECHECK("facecheck"),
  LUNA("luna"),
  /** LUNA ID from version 1.13 on, which has one name more. */
  LUNA_1_13("luna-1.13"),
  OKAYFACE("okayface"),
  OKAYFACE_V1("okayface-v1"),
  /** For one operation alone; no request can choose it. */
  LUNA_PLATFORM("luna-platform");

  private final String id;

  Dialects(String id) {
    this.id = id;
  }

  /**
   * The dialect of a name.
   *
   * @throws IllegalArgumentException naming all if there is none
   */
  public static Dialects named(String name) {
    return Arrays.stream(values())
        .filter(each -> each.isChoosable() && each.id.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the dialect '%s' is unknown; there are %s".formatted(name, choices())));
  }

  /** The names that requests can choose from, for a message. */
  public static String choices() {
    return Arrays.stream(values())
        .filter(Dialects::isChoosable)
        .map(Dialects::id)
        .collect(Collectors.joining(", "));
  }

  public boolean isChoosable() {
    return this != LUNA_PLATFORM;
  }

  public boolean isOkayFace() {
    return this == OKAYFACE || this == OKAYFACE_V1;
  }

  public String id() {
    return id;
  }

  /**
   * The body of the reply to a request. Liveness of single pictures has one shape in every dialect,
   * LUNA PLATFORM's.
   *
   * @param requestId stands in the replies of some dialects
   * @param messages the sentences in the language of the reply
   * @throws IllegalArgumentException if LUNA PLATFORM is asked for anything but liveness
   */
  public ObjectNode render(Answer answer, String requestId, Messages messages) {
    if (answer instanceof Answer.LivenessChecked checked) {
      return new LunaPlatformDialect(messages).liveness(checked);
    }
    Dialect dialect = dialect(requestId, messages);
    if (answer instanceof Answer.Refused refused) {
      return dialect.refused(refused);
    }
    if (answer instanceof Answer.NotInitialized not) {
      return dialect.notInitialized(not.failure());
    }
    return dialect.verdict((Answer.WithVerdict) answer);
  }

  /** The HTTP status of the reply, the same in every dialect. */
  public static int status(Answer answer) {
    if (answer instanceof Answer.Refused refused) {
      return refused.fault().error().code();
    }
    return answer instanceof Answer.NotInitialized ? 500 : 200;
  }

  /**
   * The body of an error of HTTP itself.
   *
   * @param requestId stands in the replies of some dialects
   */
  public ObjectNode render(HttpError error, String requestId) {
    return dialect(requestId, Messages.contract()).error(error);
  }

  private Dialect dialect(String requestId, Messages messages) {
    return switch (this) {
      case FACECHECK -> new FacecheckDialect(messages);
      case LUNA -> new LunaDialect(messages, false);
      case LUNA_1_13 -> new LunaDialect(messages, true);
      case OKAYFACE -> new OkayFaceDialect(requestId, true);
      case OKAYFACE_V1 -> new OkayFaceDialect(requestId, false);
      case LUNA_PLATFORM -> new LunaPlatformDialect(messages);
    };
  }
}
