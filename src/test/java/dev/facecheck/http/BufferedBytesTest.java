package dev.facecheck.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BufferedBytesTest {

  @Test
  void givesRoomUpToItsBound() {
    BufferedBytes bytes = new BufferedBytes(100);
    assertTrue(bytes.take(60));
    assertTrue(bytes.take(40));
    assertFalse(bytes.take(1));
  }

  @Test
  void givesRoomAgainThatWasReleasedAndNoMore() {
    BufferedBytes bytes = new BufferedBytes(100);
    assertTrue(bytes.take(100));
    assertFalse(bytes.take(50));
    bytes.release(50);
    assertTrue(bytes.take(50));
    assertFalse(bytes.take(1));
  }
}
