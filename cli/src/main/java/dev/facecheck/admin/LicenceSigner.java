package dev.facecheck.admin;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.access.Licence;
import dev.facecheck.access.SignedLicence;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.TreeSet;

/** Signs licences, in the form that {@link SignedLicence} reads. */
public final class LicenceSigner {
  private static final String HEADER = "{\"alg\":\"EdDSA\",\"typ\":\"facecheck-licence\"}";

  private LicenceSigner() {}

  /** A licence as its holder gets it. */
  public static String sign(Licence licence, PrivateKey key) throws InvalidKeyException {
    String signed = encode(HEADER) + "." + encode(fields(licence).toString());
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(signed.getBytes(StandardCharsets.US_ASCII));
      return signed + "." + encode(signature.sign());
    } catch (InvalidKeyException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has Ed25519, which signs everything", e);
    }
  }

  private static ObjectNode fields(Licence licence) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", licence.id());
    json.put("holder", licence.holder());
    new TreeSet<>(licence.features()).forEach(json.putArray("features")::add);
    json.put("issued", licence.issued().toString());
    json.put("expires", licence.expires().toString());
    licence.checksPerMonth().ifPresent(checks -> json.put("checks_per_month", checks));
    return json;
  }

  private static String encode(String text) {
    return encode(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
