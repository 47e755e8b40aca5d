package dev.facecheck.image.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.fixture.Portraits;
import dev.facecheck.image.file.RefusedImageException.Cause;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;

/** Both portraits after they went through a layer of text. */
class TextLayerTest {
  private static final ImageLimits LIMITS = new ImageLimits(3_000_000, 1_000_000, 32);

  private static void assertTold(byte[] bytes, String what) {
    RefusedImageException refusal =
        assertThrows(
            RefusedImageException.class, () -> ImageFile.read(new ImageBytes(bytes), LIMITS));
    assertEquals(Cause.DAMAGED, refusal.reason());
    assertTrue(refusal.getMessage().contains(what), refusal.getMessage());
    assertTrue(refusal.getMessage().contains("base64"), refusal.getMessage());
  }

  @Test
  void tellsReplacedBytes() {
    for (byte[] picture : new byte[][] {Portraits.accepted(), Portraits.rejected()}) {
      assertTold(new String(picture, UTF_8).getBytes(UTF_8), "EF BF BD");
      assertTold(new String(picture, US_ASCII).getBytes(UTF_8), "EF BF BD");
      assertTold(new String(picture, ISO_8859_1).getBytes(US_ASCII), "'?'");
    }
  }

  @Test
  void tellsBytesWrittenAnew() {
    for (byte[] picture : new byte[][] {Portraits.accepted(), Portraits.rejected()}) {
      for (Charset charset : new Charset[] {ISO_8859_1, Charset.forName("windows-1252")}) {
        assertTold(new String(picture, charset).getBytes(UTF_8), "as UTF-8");
      }
    }
  }

  @Test
  void tellsChangedLineEnds() {
    String unix = new String(Portraits.rejected(), ISO_8859_1).replace("\r\n", "\n");
    assertTold(unix.getBytes(ISO_8859_1), "line ends");
  }
}
