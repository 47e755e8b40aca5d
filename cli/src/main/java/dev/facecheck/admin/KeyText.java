package dev.facecheck.admin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** New keys: {@code fck_} and 256 random bits in base64url, which is 47 characters. */
public final class KeyText {
  private static final String PREFIX = "fck_";
  private static final int KEY_BYTES = 32;
  private static final int ID_BYTES = 6;

  private KeyText() {}

  /** Returns a new key, to be shown once. */
  public static String next(SecureRandom random) {
    return PREFIX
        + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, KEY_BYTES));
  }

  /** Returns a new id: random as well, so that it reveals nothing of the key. */
  public static String nextId(SecureRandom random) {
    return HexFormat.of().formatHex(bytes(random, ID_BYTES));
  }

  private static byte[] bytes(SecureRandom random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
