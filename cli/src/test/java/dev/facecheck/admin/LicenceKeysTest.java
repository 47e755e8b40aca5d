package dev.facecheck.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.facecheck.access.SignedLicence;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;

class LicenceKeysTest {

  @Test
  void readsKeysThatItHasWritten() {
    KeyPair pair = LicenceKeys.generate();
    assertEquals(
        pair.getPublic(), SignedLicence.publicKey(LicenceKeys.text(pair.getPublic()) + "\n"));
    assertEquals(pair.getPrivate(), LicenceKeys.privateKey(LicenceKeys.text(pair.getPrivate())));
  }

  @Test
  void refusesKeysOfAnotherKind() throws Exception {
    KeyPair other = KeyPairGenerator.getInstance("EC").generateKeyPair();
    String text = LicenceKeys.text(other.getPublic());
    assertThrows(IllegalArgumentException.class, () -> SignedLicence.publicKey(text));
    String secret = LicenceKeys.text(other.getPrivate());
    assertThrows(IllegalArgumentException.class, () -> LicenceKeys.privateKey(secret));
  }
}
