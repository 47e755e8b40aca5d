package dev.facecheck.http;

import java.util.concurrent.atomic.AtomicLong;

/** Bytes of all bodies that are held at a time: many slow clients must not fill the memory. */
final class BufferedBytes {
  private final long most;
  private final AtomicLong held = new AtomicLong();

  /**
   * @param most bytes of all bodies together
   */
  BufferedBytes(long most) {
    this.most = most;
  }

  /**
   * Takes room for some bytes, to be given back by {@link #release}.
   *
   * @return whether there was room
   */
  boolean take(int bytes) {
    if (held.addAndGet(bytes) <= most) {
      return true;
    }
    held.addAndGet(-bytes);
    return false;
  }

  void release(int bytes) {
    held.addAndGet(-bytes);
  }
}
