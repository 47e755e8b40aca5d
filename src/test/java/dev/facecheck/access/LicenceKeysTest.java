package dev.facecheck.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;

class LicenceKeysTest {

  @Test
  void readsKeysThatItHasWritten() {
    KeyPair pair = LicenceKeys.generate();
    assertEquals(
        pair.getPublic(), LicenceKeys.publicKey(LicenceKeys.text(pair.getPublic()) + "\n"));
    assertEquals(pair.getPrivate(), LicenceKeys.privateKey(LicenceKeys.text(pair.getPrivate())));
  }

  @Test
  void refusesKeysOfAnotherKind() throws Exception {
    KeyPair other = KeyPairGenerator.getInstance("EC").generateKeyPair();
    String text = LicenceKeys.text(other.getPublic());
    assertThrows(IllegalArgumentException.class, () -> LicenceKeys.publicKey(text));
    String secret = LicenceKeys.text(other.getPrivate());
    assertThrows(IllegalArgumentException.class, () -> LicenceKeys.privateKey(secret));
  }

  @Test
  void refusesWhatIsNoKey() {
    assertThrows(IllegalArgumentException.class, () -> LicenceKeys.publicKey("a key"));
    assertThrows(IllegalArgumentException.class, () -> LicenceKeys.publicKey(""));
  }
}
