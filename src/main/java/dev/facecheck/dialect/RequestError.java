package dev.facecheck.dialect;

/**
 * Why a request was not processed. The code in the reply's body is the HTTP status; 408 and 413
 * follow RFC 9110. Numbers and messages are contract.
 */
public enum RequestError {
  BAD_REQUEST(400, "Bad request."),
  FORBIDDEN(403, "Forbidden."),
  REQUEST_TIMEOUT(408, "Request timeout."),
  PAYLOAD_TOO_LARGE(413, "Request payload too large."),
  TOO_MANY_REQUESTS(429, "Too many requests."),
  INTERNAL_SERVER_ERROR(500, "Internal server error."),
  SERVICE_UNAVAILABLE(503, "Service unavailable."),
  SERVER_TIMEOUT(504, "Server timeout error.");

  private final int code;
  private final String message;

  RequestError(int code, String message) {
    this.code = code;
    this.message = message;
  }

  /** The HTTP status and the code of the body. */
  public int code() {
    return code;
  }

  /** The sentence that a client gets. */
  public String message() {
    return message;
  }

  /** Whether the client can mend it, and so may learn the detail. */
  public boolean clientCaused() {
    return code < 500;
  }
}
