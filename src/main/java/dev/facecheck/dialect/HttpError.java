package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Errors of HTTP itself, before a request belongs to an operation. The numbers and sentences of
 * LUNA PLATFORM are those of its "REST API common errors".
 */
public enum HttpError {
  NOT_FOUND(404, "There is nothing at this path.", 12013, "Resource not found", "Page not found"),
  METHOD_NOT_ALLOWED(
      405, "This path takes another method.", 12021, "Method not allowed", "Method not allowed");

  private final int status;
  private final String message;
  private final int lunaPlatform;
  private final String description;
  private final String detail;

  HttpError(int status, String message, int lunaPlatform, String description, String detail) {
    this.status = status;
    this.message = message;
    this.lunaPlatform = lunaPlatform;
    this.description = description;
    this.detail = detail;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** In the native form. */
  ObjectNode body() {
    return object().put("code", status).put("message", message).put("reason", name());
  }

  ObjectNode lunaPlatformBody() {
    return object().put("error_code", lunaPlatform).put("desc", description).put("detail", detail);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
