package dev.facecheck.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Short fingerprint of a table of limits. */
final class PolicyVersion {
  private static final int BYTES = 6;

  private PolicyVersion() {}

  /** First 12 hexadecimal digits of the SHA-256 of the canonical text. */
  static String of(Map<Limit, Double> limits, Eyes eyes) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(canonical(limits, eyes).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** A line {@code key=value} per limit, sorted by key, and a last one for the eyes. */
  static String canonical(Map<Limit, Double> limits, Eyes eyes) {
    TreeMap<String, Double> sorted = new TreeMap<>();
    limits.forEach((limit, value) -> sorted.put(limit.key(), value));
    StringBuilder text = new StringBuilder();
    sorted.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
    return text + "eyes=" + eyes.name().toLowerCase(Locale.ROOT) + '\n';
  }
}
