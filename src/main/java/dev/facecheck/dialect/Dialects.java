package dev.facecheck.dialect;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The dialects by the names that requests and the configuration use. */
public enum Dialects implements Dialect {
  FACECHECK("facecheck"),
  LUNA("luna"),
  OKAYFACE("okayface"),
  OKAYFACE_V1("okayface-v1"),
  /** Of one operation alone; nobody asks for it by name. */
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
        .orElseThrow(() -> new IllegalArgumentException(unknown(name)));
  }

  private static String unknown(String name) {
    String known =
        Arrays.stream(values())
            .filter(Dialects::isChoosable)
            .map(Dialects::id)
            .collect(Collectors.joining(", "));
    return "the dialect '%s' is unknown; there are %s".formatted(name, known);
  }

  private boolean isChoosable() {
    return this != LUNA_PLATFORM;
  }

  /** The name of the dialect. */
  public String id() {
    return id;
  }

  @Override
  public Rendered render(Answer answer, String requestId, Messages messages) {
    Dialect dialect =
        switch (this) {
          case FACECHECK -> new FacecheckDialect();
          case LUNA -> new LunaDialect();
          case OKAYFACE -> OkayFaceDialect.current();
          case OKAYFACE_V1 -> OkayFaceDialect.old();
          case LUNA_PLATFORM -> new LunaPlatformDialect();
        };
    return dialect.render(answer, requestId, messages);
  }
}
