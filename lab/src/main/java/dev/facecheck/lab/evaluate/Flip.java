package dev.facecheck.lab.evaluate;

/**
 * The codes of a picture before and after one change.
 *
 * @param before the picture as it is
 * @param after the changed picture
 * @param limitMoved whether another code had to come of resizing; nothing but its size can make the
 *     picture be refused, since it was not before
 */
record Flip(Sample before, Sample after, boolean limitMoved) {
  static Flip of(Stability.Pair pair, int at, Change change, Limits limits) {
    Checked before = pair.before().checked();
    Sample after = pair.after().get(at);
    int code = after.checked().code();
    double factor = Stability.RESIZED.getOrDefault(change.name(), 1.0);
    boolean refused = factor != 1 && after.checked().refused().filter(Flip::bySize).isPresent();
    boolean moved = code != before.code() && code == limits.codeResized(before, factor);
    return new Flip(pair.before(), after, moved || refused);
  }

  private static boolean bySize(String why) {
    return !why.equals(PictureCheck.TOOK_TOO_LONG);
  }

  boolean sameCode() {
    return before.checked().code() == after.checked().code();
  }

  boolean sameFindings() {
    return before.checked().findings().equals(after.checked().findings());
  }

  /** Both reasons, in alphabetical order. */
  String reasons() {
    String one = before.checked().reason();
    String other = after.checked().reason();
    return one.compareTo(other) < 0 ? one + " / " + other : other + " / " + one;
  }
}
