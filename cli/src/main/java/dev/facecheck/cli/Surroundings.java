package dev.facecheck.cli;

import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import java.io.InputStream;
import java.util.Objects;
import java.util.function.Function;

/**
 * Inputs of the commands that a test replaces.
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
