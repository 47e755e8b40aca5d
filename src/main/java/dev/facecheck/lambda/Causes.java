package dev.facecheck.lambda;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chain of causes by their classes alone, for messages that must not be logged. */
final class Causes {
  /** A chain may be a circle. */
  private static final int MOST = 8;

  private Causes() {}

  /** The classes' names from the outermost to the first cause. */
  static String of(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
        .limit(MOST)
        .map(cause -> cause.getClass().getSimpleName())
        .collect(Collectors.joining(" < "));
  }
}
