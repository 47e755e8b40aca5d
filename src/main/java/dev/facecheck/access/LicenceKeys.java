package dev.facecheck.access;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
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
      throw absent(e);
    }
  }

  /** A key as text. */
  public static String text(java.security.Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /**
   * The public key of a text.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static PublicKey publicKey(String base64) {
    byte[] encoded = Base64.getDecoder().decode(base64.strip());
    try {
      return factory().generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("it is no public key of " + ALGORITHM, e);
    }
  }

  /**
   * The private key of a text.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static PrivateKey privateKey(String base64) {
    byte[] encoded = Base64.getDecoder().decode(base64.strip());
    try {
      return factory().generatePrivate(new PKCS8EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("it is no private key of " + ALGORITHM, e);
    }
  }

  private static KeyFactory factory() {
    try {
      return KeyFactory.getInstance(ALGORITHM);
    } catch (NoSuchAlgorithmException e) {
      throw absent(e);
    }
  }

  private static IllegalStateException absent(NoSuchAlgorithmException e) {
    return new IllegalStateException("Java has " + ALGORITHM + " since version 15", e);
  }
}
