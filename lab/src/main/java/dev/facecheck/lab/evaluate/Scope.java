package dev.facecheck.lab.evaluate;

/**
 * Optional parts of an evaluation.
 *
 * @param synthetic pictures of each bona fide set that are changed by code; 0 for none
 * @param stability whether every picture is checked again after changes that nobody sees
 * @param contactSheet whether the worst errors are drawn, which shows people
 */
public record Scope(int synthetic, boolean stability, boolean contactSheet) {
  /** No optional part: pictures are checked as they are. */
  public static final Scope PLAIN = new Scope(0, false, false);

  public Scope {
    if (synthetic < 0) {
      throw new IllegalArgumentException("--synthetic is at least 0");
    }
  }
}
