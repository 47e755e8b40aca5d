package dev.facecheck.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;

/** The file that a licence lies in, and how to notice that it is another. */
final class LicenceFile {
  private final Path path;

  LicenceFile(Path path) {
    this.path = Objects.requireNonNull(path);
  }

  /**
   * What changes with the content. The file's own key changes when another is moved to its place.
   */
  record Version(FileTime modified, long bytes, String fileKey) {}

  /** The present version. */
  Version version() throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new Version(
        attributes.lastModifiedTime(),
        attributes.size(),
        Objects.toString(attributes.fileKey(), ""));
  }

  /** The text, or so much of it that its length tells that it is none. */
  String text() throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return new String(in.readNBytes(SignedLicence.MAX_BYTES + 1), StandardCharsets.ISO_8859_1);
    }
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
