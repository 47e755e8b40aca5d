package dev.facecheck.request;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.facecheck.fixture.Portraits;
import org.junit.jupiter.api.Test;

class Base64TextTest {

  @Test
  void tellsAPictureThatWasNeverBase64() {
    String told =
        "The image is binary data that something took for text, which destroys it: send it in"
            + " base64.";
    for (byte[] picture : new byte[][] {Portraits.accepted(), Portraits.rejected()}) {
      assertEquals(told, refusal(new String(picture, UTF_8)));
      assertEquals(told, refusal(new String(picture, ISO_8859_1)));
    }
    assertEquals("The image is not valid base64.", refusal("me.jpg"));
  }

  private static String refusal(String text) {
    return assertThrows(RefusedRequestException.class, () -> Base64Text.decode(text)).getMessage();
  }
}
