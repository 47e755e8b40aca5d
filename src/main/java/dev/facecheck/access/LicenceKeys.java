package dev.facecheck.access;

import java.security.Key;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
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
  public static String text(Key key) {
    return Base64.getEncoder().encodeToString(key.getEncoded());
  }

  /**
   * Reads a public key.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static PublicKey publicKey(String base64) {
    return read(
        "public",
        base64,
        (factory, bytes) -> factory.generatePublic(new X509EncodedKeySpec(bytes)));
  }

  /**
   * Reads a private key.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static PrivateKey privateKey(String base64) {
    return read(
        "private",
        base64,
        (factory, bytes) -> factory.generatePrivate(new PKCS8EncodedKeySpec(bytes)));
  }

  private interface Decoding<K> {
    K decode(KeyFactory factory, byte[] bytes) throws InvalidKeySpecException;
  }

  private static <K> K read(String kind, String base64, Decoding<K> decoding) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64.strip());
      return decoding.decode(KeyFactory.getInstance(ALGORITHM), bytes);
    } catch (InvalidKeySpecException e) {
      throw new IllegalArgumentException("it is no " + kind + " key of " + ALGORITHM, e);
    } catch (NoSuchAlgorithmException e) {
      throw absent(e);
    }
  }

  private static IllegalStateException absent(NoSuchAlgorithmException e) {
    return new IllegalStateException("Java has " + ALGORITHM + " since version 15", e);
  }
}
