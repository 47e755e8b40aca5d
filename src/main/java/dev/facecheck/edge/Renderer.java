package dev.facecheck.edge;

import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Dialects;
import dev.facecheck.dialect.Messages;
import dev.facecheck.dialect.Rendered;
import dev.facecheck.dialect.Wording;
import java.util.Optional;

/** From answers to replies, in the dialect and the language that are wanted. */
public final class Renderer {
  private final Wording wording;

  /**
   * @param wording for who asks for nothing else
   */
  public Renderer(Wording wording) {
    this.wording = wording;
  }

  Reply reply(Call call, Operation operation, Answer answer, Style style) {
    Dialects dialect = dialect(operation, style);
    Messages messages = wording.messages(dialect, style.locale());
    return Replies.of(call, answer, dialect.render(answer, call.requestId(), messages));
  }

  /** The native form, for a way in that knows no other. */
  public static Rendered rendered(Answer answer) {
    return Dialects.FACECHECK.render(answer, "", Messages.contract());
  }

  /** A vendor's path speaks the vendor's language, whatever is asked for. */
  private Dialects dialect(Operation operation, Style style) {
    Optional<Dialects> wanted = style.dialect().flatMap(Renderer::named);
    return switch (operation) {
      case CHECK, MATCH, BEST_SHOT -> wanted.orElse(wording.dialect());
      case VERIFY ->
          wanted.filter(dialect -> dialect == Dialects.OKAYFACE_V1).orElse(Dialects.OKAYFACE);
      case LIVENESS -> Dialects.LUNA_PLATFORM;
    };
  }

  /** Empty for an unknown name, which is refused where the request is read. */
  private static Optional<Dialects> named(String name) {
    try {
      return Optional.of(Dialects.named(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
