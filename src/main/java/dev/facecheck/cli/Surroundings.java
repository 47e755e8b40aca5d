package dev.facecheck.cli;

import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;

/**
 * What commands take from outside, so that a test can give them something else.
 *
 * @param wiring makes the core
 * @param input standard input
 */
record Surroundings(Function<Settings, Core> wiring, InputStream input) {

  Surroundings {
    Objects.requireNonNull(wiring);
    Objects.requireNonNull(input);
  }
}
