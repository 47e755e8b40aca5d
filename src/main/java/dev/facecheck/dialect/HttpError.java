package dev.facecheck.dialect;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Errors of HTTP itself, before a request belongs to an operation. The numbers and sentences of
 * LUNA PLATFORM are those of its "REST API common errors".
 */
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
    return object().put("code", status).put("message", message).put("reason", name());
  }

  ObjectNode lunaPlatformBody() {
    return switch (this) {
      case NOT_FOUND -> lunaPlatform(12013, "Resource not found", "Page not found");
      case METHOD_NOT_ALLOWED -> lunaPlatform(12021, "Method not allowed", "Method not allowed");
    };
  }

  private static ObjectNode lunaPlatform(int number, String description, String detail) {
    return object().put("error_code", number).put("desc", description).put("detail", detail);
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
