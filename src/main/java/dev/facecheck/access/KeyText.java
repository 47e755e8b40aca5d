package dev.facecheck.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** New keys: {@code fck_} and 256 random bits in base64url, which is 47 characters. */
public final class KeyText {
  private static final String PREFIX = "fck_";
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 6;

  private KeyText() {}

  /** A key that nobody had before; to be shown once. */
  public static String next(SecureRandom random) {
    byte[] bits = new byte[KEY_BYTES];
    random.nextBytes(bits);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** What an operator calls a key by: random as well, so that it tells nothing of the key. */
  public static String nextId(SecureRandom random) {
    byte[] bits = new byte[ID_BYTES];
    random.nextBytes(bits);
    return HexFormat.of().formatHex(bits);
  }
}
