package dev.facecheck.dialect;

/**
 * Why a request was not processed. Finer than {@link RequestError}, for the log and for the
 * vendors: each row has OkayFace's error and LUNA PLATFORM's number, for which the HTTP status
 * stands in where none is known.
 */
public enum Fault {
  /** No body at all, or none of OkayLive's picture. */
  BODY_MISSING(RequestError.BAD_REQUEST, OkayFaceError.PARAMETER, 12030),
  /** A body, field or parameter that cannot be understood. */
  MALFORMED(RequestError.BAD_REQUEST, OkayFaceError.PARAMETER, 12027),
  /** A content type that no picture comes with. */
  CONTENT_TYPE(RequestError.BAD_REQUEST, OkayFaceError.PARAMETER, 12023),
  /** A picture that the operation needs is missing or empty. */
  PICTURE_MISSING(RequestError.BAD_REQUEST, OkayFaceError.PICTURE_MISSING, 12030),
  /** The key's field is missing in an operation that requires it. */
  KEY_FIELD_MISSING(RequestError.BAD_REQUEST, OkayFaceError.KEY_MISSING),
  /** A picture whose base64 is none. */
  PICTURE_NOT_BASE64(RequestError.BAD_REQUEST, OkayFaceError.FORMAT, 18001),
  /** No JPEG or PNG, damaged, or too small. */
  PICTURE_REFUSED(RequestError.BAD_REQUEST, OkayFaceError.FORMAT, 18002),
  /** No key where one is required. */
  KEY_MISSING(RequestError.FORBIDDEN, OkayFaceError.KEY_MISSING),
  KEY_UNKNOWN(RequestError.FORBIDDEN, OkayFaceError.KEY_INVALID),
  KEY_DISABLED(RequestError.FORBIDDEN, OkayFaceError.KEY_INVALID),
  KEY_EXPIRED(RequestError.FORBIDDEN, OkayFaceError.KEY_EXPIRED),
  /** The key or the deployment does not cover this. */
  NOT_ALLOWED(RequestError.FORBIDDEN, OkayFaceError.KEY_INVALID, Fault.LIVENESS_DISABLED),
  /** The operator's licence does not cover this; has a code of its own. */
  LICENCE(RequestError.FORBIDDEN, OkayFaceError.PROCESSING, Fault.LIVENESS_DISABLED),
  TOO_SLOW(RequestError.REQUEST_TIMEOUT, OkayFaceError.PROCESSING),
  TOO_LARGE(RequestError.PAYLOAD_TOO_LARGE, OkayFaceError.TOO_LARGE, 37003),
  QUOTA_USED_UP(RequestError.TOO_MANY_REQUESTS, OkayFaceError.QUOTA),
  DEFECT(RequestError.INTERNAL_SERVER_ERROR, OkayFaceError.PROCESSING, 1),
  OVERLOAD(RequestError.SERVICE_UNAVAILABLE, OkayFaceError.PROCESSING),
  /** Something that this request depends on does not answer. */
  DEPENDENCY(RequestError.SERVICE_UNAVAILABLE, OkayFaceError.PROCESSING),
  OUT_OF_TIME(RequestError.SERVER_TIMEOUT, OkayFaceError.PROCESSING);

  private static final int LICENCE_CODE = 1025;
  private static final String LICENCE_REASON = "LICENSE_CHECK_FAILED";

  /** LUNA PLATFORM's number for a licence without liveness. */
  private static final int LIVENESS_DISABLED = 11054;

  private final RequestError error;
  private final OkayFaceError okayFace;
  private final int lunaPlatform;

  Fault(RequestError error, OkayFaceError okayFace) {
    this(error, okayFace, error.code());
  }

  Fault(RequestError error, OkayFaceError okayFace, int lunaPlatform) {
    this.error = error;
    this.okayFace = okayFace;
    this.lunaPlatform = lunaPlatform;
  }

  /** The row of the table of request errors, from which the HTTP status comes. */
  public RequestError error() {
    return error;
  }

  public int code() {
    return this == LICENCE ? LICENCE_CODE : error.code();
  }

  public String reason() {
    return this == LICENCE ? LICENCE_REASON : error.name();
  }

  String sentence(Messages messages) {
    return this == LICENCE ? messages.licence() : messages.of(error);
  }

  /** Whether a client may learn the detail: it can mend the fault, but never a licence. */
  public boolean reportsDetail() {
    return error.clientCaused() && this != LICENCE;
  }

  OkayFaceError okayFace() {
    return okayFace;
  }

  int lunaPlatform() {
    return lunaPlatform;
  }
}
