package dev.facecheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * One photograph to check.
 *
 * @param name as printed
 * @param path where it lies; empty for standard input
 */
record Photo(String name, Optional<Path> path) {
  /** Written instead of a path for standard input. */
  static final String STANDARD_INPUT = "-";

  Photo {
    Objects.requireNonNull(name);
    Objects.requireNonNull(path);
  }

  /**
   * The bytes, but no more than one beyond a limit: enough to see that it is exceeded.
   *
   * @throws IOException if the photograph cannot be read
   */
  byte[] read(InputStream input, int maxBytes) throws IOException {
    if (path.isEmpty()) {
      return input.readNBytes(maxBytes + 1);
    }
    try (InputStream file = Files.newInputStream(path.get())) {
      return file.readNBytes(maxBytes + 1);
    }
  }

  /** The name without characters that would control a terminal. */
  String printable() {
    return name.replaceAll("\\p{Cntrl}", "?");
  }
}
