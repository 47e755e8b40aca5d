package dev.facecheck.lab.evaluate;

import java.io.IOException;
import java.util.Map;

/**
 * Change of a picture by code.
 *
 * @param name for tables and as a part of the result's key
 * @param method makes it
 */
record Change(String name, Method method) {

  /** Makes the change. */
  @FunctionalInterface
  interface Method {
    Changed apply(Original original) throws IOException;
  }

  /**
   * The result.
   *
   * @param labels what is true of it by construction, in place of all that was true before
   */
  @SuppressWarnings("ArrayRecordComponent") // on its way into the check; nobody compares it
  record Changed(byte[] picture, Map<Label, String> labels) {
    Changed {
      labels = Map.copyOf(labels);
    }
  }
}
