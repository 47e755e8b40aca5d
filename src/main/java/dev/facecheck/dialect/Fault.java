package dev.facecheck.dialect;

/**
 * Why a request was not processed, finer than {@link RequestError}: dialects that tell more need
 * it, and so does the log.
 */
public enum Fault {
  /** No body at all. */
  BODY_MISSING(RequestError.BAD_REQUEST),
  /** A body, field or parameter that cannot be understood. */
  MALFORMED(RequestError.BAD_REQUEST),
  /** A picture that the operation needs is not there, or empty. */
  PICTURE_MISSING(RequestError.BAD_REQUEST),
  /** The key's field is compulsory in this operation and not there. */
  KEY_FIELD_MISSING(RequestError.BAD_REQUEST),
  /** No JPEG or PNG, damaged, or too small. */
  PICTURE_REFUSED(RequestError.BAD_REQUEST),
  /** No key where one is required. */
  KEY_MISSING(RequestError.FORBIDDEN),
  KEY_UNKNOWN(RequestError.FORBIDDEN),
  KEY_DISABLED(RequestError.FORBIDDEN),
  KEY_EXPIRED(RequestError.FORBIDDEN),
  /** The key or the deployment does not reach as far as this. */
  NOT_ALLOWED(RequestError.FORBIDDEN),
  /** The operator's licence; has a code of its own. */
  LICENCE(RequestError.FORBIDDEN),
  TOO_SLOW(RequestError.REQUEST_TIMEOUT),
  TOO_LARGE(RequestError.PAYLOAD_TOO_LARGE),
  QUOTA_USED_UP(RequestError.TOO_MANY_REQUESTS),
  DEFECT(RequestError.INTERNAL_SERVER_ERROR),
  OVERLOAD(RequestError.SERVICE_UNAVAILABLE),
  /** Something that this request depends on does not answer. */
  DEPENDENCY(RequestError.SERVICE_UNAVAILABLE),
  OUT_OF_TIME(RequestError.SERVER_TIMEOUT);

  /** The code that a request carries which the licence does not cover. */
  public static final int LICENCE_CODE = 1025;

  private final RequestError error;

  Fault(RequestError error) {
    this.error = error;
  }

  /** The row of the table of codes. */
  public RequestError error() {
    return error;
  }

  /** Whether a client may learn the detail: it can mend it, which a licence it cannot. */
  public boolean tellsDetail() {
    return error.clientCaused() && this != LICENCE;
  }
}
