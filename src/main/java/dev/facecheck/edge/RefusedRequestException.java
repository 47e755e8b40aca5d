package dev.facecheck.edge;

import dev.facecheck.dialect.RequestError;
import java.util.Objects;

/** The request is answered with an error before any picture is looked at. */
public final class RefusedRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  private final RequestError error;

  /**
   * @param error the class of error
   * @param detail one sentence for the client, without any content of the picture
   */
  public RefusedRequestException(RequestError error, String detail) {
    super(detail);
    this.error = Objects.requireNonNull(error);
  }

  /** A request that the client has to write differently. */
  public static RefusedRequestException badRequest(String detail) {
    return new RefusedRequestException(RequestError.BAD_REQUEST, detail);
  }

  public RequestError error() {
    return error;
  }
}
