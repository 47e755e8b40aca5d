package dev.facecheck.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The committed portraits, for programs that have the real networks. */
public final class Portraits {
  private static final Path FOLDER = Path.of("src/test/resources/portraits");

  private Portraits() {}

  /** A JPEG that the shipped default policy accepts. */
  public static byte[] accepted() {
    return read("grace-hopper.jpg");
  }

  /** A PNG of a face that is too small. */
  public static byte[] rejected() {
    return read("astronaut.png");
  }

  private static byte[] read(String name) {
    try {
      return Files.readAllBytes(FOLDER.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
