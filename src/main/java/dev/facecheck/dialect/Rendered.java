package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * An answer in the words of a dialect.
 *
 * @param status of HTTP
 * @param body JSON
 */
public record Rendered(int status, ObjectNode body) {
  public Rendered {
    Objects.requireNonNull(body);
  }
}
