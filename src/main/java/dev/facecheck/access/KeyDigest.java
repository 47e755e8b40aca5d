package dev.facecheck.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * SHA-256 of an API key, the only part of it that is stored. A slow hash would not protect more: a
 * key has 256 random bits, which nobody can guess.
 */
public final class KeyDigest {
  private static final int BYTES = 32;

  private final byte[] bytes;

  private KeyDigest(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a digest has " + BYTES + " bytes");
    }
    this.bytes = bytes;
  }

  /** Digest of a key as its holder presents it. */
  public static KeyDigest of(String key) {
    try {
      return new KeyDigest(
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /**
   * Reads the stored form.
   *
   * @throws IllegalArgumentException if it is no digest
   */
  public static KeyDigest ofHex(String hex) {
    return new KeyDigest(HexFormat.of().parseHex(hex));
  }

  /** 64 hexadecimal digits, to be stored and shown to nobody. */
  public String hex() {
    return HexFormat.of().formatHex(bytes);
  }

  /** Takes the same time wherever two digests differ. */
  @Override
  public boolean equals(Object other) {
    return other instanceof KeyDigest digest && MessageDigest.isEqual(bytes, digest.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Nothing of the digest, so that no log can show it. */
  @Override
  public String toString() {
    return "KeyDigest";
  }
}
