package dev.facecheck.dialect;

/**
 * Why a request was not processed. Finer than {@link RequestError}, for the log and for the
 * vendors: each row has OkayFace's error and LUNA PLATFORM's number, for which the HTTP status
 * stands in where none is known.
 */
public enum Fault {
  /** No body at all. */
  BODY_MISSING(RequestError.BAD_REQUEST, "Data field is compulsory.", 12030),
  /** A body, field or parameter that cannot be understood. */
  MALFORMED(RequestError.BAD_REQUEST, Words.PICTURE, 12027),
  /** A picture that the operation needs is missing or empty. */
  PICTURE_MISSING(RequestError.BAD_REQUEST, "MISSING_ARGUMENTS: imageIdCard or imageBest", 12030),
  /** The key's field is missing in an operation that requires it. */
  KEY_FIELD_MISSING(RequestError.BAD_REQUEST, Words.ARGUMENT),
  /** No JPEG or PNG, damaged, or too small. */
  PICTURE_REFUSED(RequestError.BAD_REQUEST, Words.PICTURE, Fault.NO_PICTURE),
  /** No key where one is required. */
  KEY_MISSING(RequestError.FORBIDDEN, Words.ARGUMENT),
  KEY_UNKNOWN(RequestError.FORBIDDEN, Words.KEY),
  KEY_DISABLED(RequestError.FORBIDDEN, Words.KEY),
  KEY_EXPIRED(RequestError.FORBIDDEN, "API_KEY_EXPIRED"),
  /** The key or the deployment does not cover this. */
  NOT_ALLOWED(RequestError.FORBIDDEN, Words.KEY, Words.LIVENESS_DISABLED),
  /** The operator's licence does not cover this; has a code of its own. */
  LICENCE(RequestError.FORBIDDEN, Fault.PROCESSING, Words.LIVENESS_DISABLED),
  TOO_SLOW(RequestError.REQUEST_TIMEOUT, Fault.PROCESSING),
  TOO_LARGE(RequestError.PAYLOAD_TOO_LARGE, "PAYLOAD_TOO_LARGE", 37003),
  QUOTA_USED_UP(RequestError.TOO_MANY_REQUESTS, "MAX_API_CALL_EXCEEDED"),
  DEFECT(RequestError.INTERNAL_SERVER_ERROR, Fault.PROCESSING, 1),
  OVERLOAD(RequestError.SERVICE_UNAVAILABLE, Fault.PROCESSING),
  /** Something that this request depends on does not answer. */
  DEPENDENCY(RequestError.SERVICE_UNAVAILABLE, Fault.PROCESSING),
  OUT_OF_TIME(RequestError.SERVER_TIMEOUT, Fault.PROCESSING);

  /** The code of a request that the licence does not cover. */
  public static final int LICENCE_CODE = 1025;

  /** OkayFace's error for whatever is not the client's to mend. */
  static final String PROCESSING = "Error in processing";

  /** LUNA PLATFORM's number for bytes that are no picture. */
  static final int NO_PICTURE = 18002;

  private final RequestError error;
  private final String okayFace;
  private final int lunaPlatform;

  Fault(RequestError error, String okayFace) {
    this(error, okayFace, error.code());
  }

  Fault(RequestError error, String okayFace, int lunaPlatform) {
    this.error = error;
    this.okayFace = okayFace;
    this.lunaPlatform = lunaPlatform;
  }

  /** The row of the table of codes. */
  public RequestError error() {
    return error;
  }

  /** Whether a client may learn the detail: it can mend the fault, but never a licence. */
  public boolean reportsDetail() {
    return error.clientCaused() && this != LICENCE;
  }

  String okayFace() {
    return okayFace;
  }

  int lunaPlatform() {
    return lunaPlatform;
  }

  /** Words that several faults share. */
  private static final class Words {
    static final String PICTURE = "Photo format error";
    static final String ARGUMENT = "MISSING_ARGUMENT";
    static final String KEY = "INVALID_API_KEY";
    static final int LIVENESS_DISABLED = 11054;

    private Words() {}
  }
}
