package dev.facecheck.lab;

import dev.facecheck.FaceCheck;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Version and digest of the program under test: between two releases the code changes, too. */
final class BuildVersion {
  private static final int DIGEST_BYTES = 6;

  private BuildVersion() {}

  static String text() {
    String version = FaceCheck.class.getPackage().getImplementationVersion();
    return "facecheck " + (version == null ? "(not packaged)" : version) + digest();
  }

  /** Digest of the jar; empty for a program that is not packaged. */
  private static String digest() {
    CodeSource source = FaceCheck.class.getProtectionDomain().getCodeSource();
    try {
      Path jar = Path.of(source.getLocation().toURI());
      if (!Files.isRegularFile(jar)) {
        return "";
      }
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));
      return " " + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (IOException | URISyntaxException | NoSuchAlgorithmException e) {
      throw new IllegalStateException("the program cannot read itself", e);
    }
  }
}
