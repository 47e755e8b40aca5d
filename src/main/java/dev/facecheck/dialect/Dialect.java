package dev.facecheck.dialect;

/** Tells answers in the words of one family of clients: a table and a renderer, nothing else. */
@FunctionalInterface
public interface Dialect {

  /**
   * Renders an answer.
   *
   * @param requestId to be told where the dialect does so
   * @param messages the sentences in the language that is wanted
   */
  Rendered render(Answer answer, String requestId, Messages messages);
}
