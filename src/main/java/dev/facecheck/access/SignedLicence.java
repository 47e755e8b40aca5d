package dev.facecheck.access;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A licence in the compact form of a JSON Web Signature (RFC 7515) by Ed25519 (RFC 8037): header,
 * payload and signature in base64url, joined by dots. All licences have the same header, so that
 * none chooses its own algorithm.
 */
public final class SignedLicence {
  /** Largest size of a licence's text. */
  public static final int MAX_BYTES = 16 * 1024;

  private static final String ALGORITHM = "Ed25519";
  private static final ObjectNode HEADER =
      JsonNodeFactory.instance.objectNode().put("alg", "EdDSA").put("typ", "facecheck-licence");
  private static final Pattern COMPACT =
      Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)");

  private SignedLicence() {}

  /**
   * Reads a public key: base64 of X.509's encoding.
   *
   * @throws IllegalArgumentException if the text is none
   */
  public static PublicKey publicKey(String base64) {
    try {
      byte[] encoded = Base64.getDecoder().decode(base64.strip());
      return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("it is no public key of " + ALGORITHM, e);
    }
  }

  /**
   * Reads a licence that the key's owner has signed.
   *
   * @throws InvalidLicenceException if it is too long, malformed or forged
   */
  public static Licence verify(String text, PublicKey key) throws InvalidLicenceException {
    Matcher parts = parts(text);
    if (!HEADER.equals(LicenceFields.parse(decode(parts.group(1))))) {
      throw new InvalidLicenceException("the licence's header is not that of a licence", null);
    }
    byte[] signed = (parts.group(1) + "." + parts.group(2)).getBytes(StandardCharsets.US_ASCII);
    if (!isSigned(signed, decode(parts.group(3)), key)) {
      throw new InvalidLicenceException(
          "the licence is not signed by the owner of the trusted public key", null);
    }
    return LicenceFields.read(decode(parts.group(2)));
  }

  /** Reads a licence whose signature nobody has checked: to be shown, never to be trusted. */
  public static Licence unverified(String text) throws InvalidLicenceException {
    return LicenceFields.read(decode(parts(text).group(2)));
  }

  private static Matcher parts(String text) throws InvalidLicenceException {
    if (text.length() > MAX_BYTES) {
      throw new InvalidLicenceException("the licence has more than " + MAX_BYTES + " bytes", null);
    }
    Matcher parts = COMPACT.matcher(text.strip());
    if (!parts.matches()) {
      throw new InvalidLicenceException(
          "the licence does not have the form header.payload.signature", null);
    }
    return parts;
  }

  private static boolean isSigned(byte[] signed, byte[] by, PublicKey key) {
    try {
      Signature signature = Signature.getInstance(ALGORITHM);
      signature.initVerify(key);
      signature.update(signed);
      return signature.verify(by);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has " + ALGORITHM + " since version 15", e);
    } catch (InvalidKeyException | SignatureException e) {
      // A signature of the wrong length is such an exception.
      return false;
    }
  }

  private static byte[] decode(String part) throws InvalidLicenceException {
    try {
      return Base64.getUrlDecoder().decode(part);
    } catch (IllegalArgumentException e) {
      throw new InvalidLicenceException("the licence is not in base64url", e);
    }
  }
}
