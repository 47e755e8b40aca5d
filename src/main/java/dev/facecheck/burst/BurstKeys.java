package dev.facecheck.burst;

import dev.facecheck.startup.InitializationException;
import dev.facecheck.startup.Part;
import java.util.Locale;

/**
 * Keys of the configuration that limit a burst.
 *
 * @param part that fails to start where a value is out of range
 */
record BurstKeys(Part part) {
  /**
   * Checks the value of a key.
   *
   * @throws InitializationException naming key, value and range, if the value is out of range
   */
  void require(boolean kept, String key, Object value, String allowed) {
    if (!kept) {
      throw new InitializationException(
          part,
          String.format(
              Locale.ROOT, "facecheck.burst.%s is %s; allowed is %s", key, value, allowed),
          null);
    }
  }
}
