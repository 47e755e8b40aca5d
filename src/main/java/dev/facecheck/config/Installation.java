package dev.facecheck.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where the files lie that come with the program. */
final class Installation {
  /** Set in a native executable alone. */
  private static final String NATIVE = "org.graalvm.nativeimage.imagecode";

  private static final Path SELF = Path.of("/proc/self/exe");

  private Installation() {}

  /** The folder as given, or that beside a native executable where there is no such folder. */
  static Path models(Path given) {
    if (given.isAbsolute() || Files.isDirectory(given)) {
      return given;
    }
    return besideExecutable().map(folder -> folder.resolve(given)).orElse(given);
  }

  /** The folder as given; else that of a native executable, from which nothing can be unpacked. */
  static Optional<Path> libraries(Optional<Path> given) {
    return given.or(Installation::besideExecutable);
  }

  static boolean inNativeExecutable() {
    return System.getProperty(NATIVE) != null;
  }

  private static Optional<Path> besideExecutable() {
    if (!inNativeExecutable()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(SELF.toRealPath().getParent());
    } catch (IOException e) {
      // Without /proc, the working folder is the best guess; what is not there will be named.
      return Optional.of(Path.of("").toAbsolutePath());
    }
  }
}
