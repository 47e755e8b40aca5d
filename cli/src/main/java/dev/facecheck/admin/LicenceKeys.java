package dev.facecheck.admin;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** Keys of Ed25519 as text: base64 of X.509's (public) and PKCS #8's (private) encoding. */
public final class LicenceKeys {
  private static final String ALGORITHM = "Ed25519";

  private LicenceKeys() {}

  /** A new pair. */
  public static KeyPair generate() {
    try {
      return KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has " + ALGORITHM + " since version 15", e);
    }
  }

  /** A key as text. */
  public static String text(Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /**
   * Reads a private key.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static PrivateKey privateKey(String base64) {
    try {
      byte[] encoded = Base64.getDecoder().decode(base64.strip());
      return KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("it is no private key of " + ALGORITHM, e);
    }
  }
}
