package dev.facecheck.access;

/** A text is no licence, or the trusted key has not signed it. */
public final class InvalidLicenceException extends Exception {
  private static final long serialVersionUID = 1L;

  /**
   * @param message for the operator
   * @param cause may be null
   */
  public InvalidLicenceException(String message, Throwable cause) {
    super(message, cause);
  }
}
