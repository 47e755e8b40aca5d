package dev.facecheck.config;

import dev.facecheck.onnx.Executable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Folders of the files that are shipped with the program. */
final class Installation {
  private static final Path SELF = Path.of("/proc/self/exe");

  private Installation() {}

  /** Returns the given folder or, if it does not exist, the one beside a native executable. */
  static Path models(Path given) {
    if (given.isAbsolute() || Files.isDirectory(given)) {
      return given;
    }
    return besideExecutable().map(folder -> folder.resolve(given)).orElse(given);
  }

  /** Returns the given folder, else that of a native executable, which cannot unpack any. */
  static Optional<Path> libraries(Optional<Path> given) {
    return given.or(Installation::besideExecutable);
  }

  private static Optional<Path> besideExecutable() {
    if (!Executable.isThis()) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(SELF.toRealPath().getParent());
    } catch (IOException e) {
      // Without /proc, the working folder is the best guess; a missing file is named later.
      return Optional.of(Path.of("").toAbsolutePath());
    }
  }
}
