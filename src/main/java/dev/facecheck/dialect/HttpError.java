package dev.facecheck.dialect;

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

  String message() {
    return message;
  }
}
