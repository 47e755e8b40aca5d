package dev.facecheck.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 of an API key, the only part of it that is stored. A slow hash would not protect more: a
 * key has 256 random bits, which nobody can guess.
 *
 * @param hex 64 hexadecimal digits in lower case, to be stored and shown to nobody
 */
public record KeyDigest(String hex) {
  private static final int BYTES = 32;

  /**
   * @throws IllegalArgumentException if it is no digest
   */
  public KeyDigest {
    if (HexFormat.of().parseHex(hex).length != BYTES) {
      throw new IllegalArgumentException("a digest has " + BYTES + " bytes");
    }
  }

  /** Digest of a key as its holder presents it. */
  public static KeyDigest of(String key) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] digest = sha256.digest(key.getBytes(StandardCharsets.UTF_8));
      return new KeyDigest(HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Takes the same time wherever two digests differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof KeyDigest digest && MessageDigest.isEqual(ascii(), digest.ascii());
  }

  private byte[] ascii() {
    return hex.getBytes(StandardCharsets.US_ASCII);
  }

  /** Nothing of the digest, so that no log can show it. */
  @Override
  public String toString() {
    return "KeyDigest";
  }
}
