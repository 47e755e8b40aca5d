package dev.facecheck.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Objects;

/** The file of a licence, and a version that changes with its content. */
record LicenceFile(Path path) {
  /** Properties that change with the content. The file key changes if the file is replaced. */
  record Version(FileTime modified, long bytes, String fileKey) {}

  Version version() throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    return new Version(
        attributes.lastModifiedTime(),
        attributes.size(),
        Objects.toString(attributes.fileKey(), ""));
  }

  /** Returns the text, or just too much of it for a licence. */
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
