package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Errors of HTTP itself, before a request belongs to an operation. */
public enum HttpError {
  NOT_FOUND(404, "There is nothing at this path."),
  METHOD_NOT_ALLOWED(405, "This path takes another method.");

  private final int status;
  private final String message;

  HttpError(int status, String message) {
    this.status = status;
    this.message = message;
  }

  public int status() {
    return status;
  }

  /** In the native form. */
  ObjectNode body() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("code", status)
        .put("message", message)
        .put("reason", name());
  }
}
