package dev.facecheck.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;

class CausesTest {

  @Test
  void namesEveryCauseAndNoMessage() {
    Exception first = new UnknownHostException("a-bucket-of-ours");
    Exception thrown = new IllegalStateException("secret", new IOException("secret", first));
    assertEquals("IllegalStateException < IOException < UnknownHostException", Causes.of(thrown));
  }

  @Test
  void endsInACircle() {
    Exception one = new IOException();
    Exception other = new IOException(one);
    one.initCause(other);
    assertTrue(Causes.of(one).length() < 200);
  }
}
