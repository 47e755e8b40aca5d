package dev.facecheck.dialect;

import java.util.Optional;

/**
 * Why a request was not processed. The code in the reply's body is the HTTP status; 408 and 413
 * follow RFC 9110. Numbers and messages are contract.
 */
public enum RequestError {
  BAD_REQUEST(400, "Bad request."),
  FORBIDDEN(403, "Forbidden."),
  REQUEST_TIMEOUT(408, "Request timeout.", RequestError.NOT_IN_TIME),
  PAYLOAD_TOO_LARGE(413, "Request payload too large."),
  TOO_MANY_REQUESTS(429, "Too many requests."),
  INTERNAL_SERVER_ERROR(500, "Internal server error."),
  SERVICE_UNAVAILABLE(503, "Service unavailable.", RequestError.NOT_IN_TIME),
  SERVER_TIMEOUT(504, "Server timeout error.");

  private static final String NOT_IN_TIME =
      "Service did not process the request within the specified period.";

  private final int code;
  private final String message;
  private final String lunaSentence;

  RequestError(int code, String message) {
    this(code, message, "");
  }

  RequestError(int code, String message, String lunaSentence) {
    this.code = code;
    this.message = message;
    this.lunaSentence = lunaSentence;
  }

  public int code() {
    return code;
  }

  /** The sentence that a client gets. */
  public String message() {
    return message;
  }

  /** LUNA ID's sentence where it has another one than ours; its clients get it as the detail. */
  Optional<String> lunaSentence() {
    return Optional.of(lunaSentence).filter(sentence -> !sentence.isEmpty());
  }

  /** Whether the client can mend it, and so may learn the detail. */
  public boolean clientCaused() {
    return code < 500;
  }
}
