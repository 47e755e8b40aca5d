package dev.facecheck.config;

/**
 * A switch as written. The configuration's own conversion takes whatever is not yes for no, and a
 * misspelt yes must not leave a door open.
 */
final class YesOrNo {
  private YesOrNo() {}

  /**
   * @throws IllegalArgumentException if it is neither
   */
  static boolean of(String key, String written) {
    return switch (written.strip()) {
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new IllegalArgumentException(
              "%s is '%s', neither true nor false".formatted(key, written));
    };
  }
}
