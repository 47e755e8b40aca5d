package dev.facecheck.edge;

/** A request whose parts are read only once it has been admitted. */
@FunctionalInterface
public interface PartsSource {

  /**
   * Reads the parts.
   *
   * @throws RefusedRequestException if they are no request
   */
  Parts read() throws RefusedRequestException;

  /**
   * Fetches what the parts only name, for a request that may pass; nobody else learns whether it is
   * there.
   *
   * @throws RefusedRequestException if it is not to be had
   */
  default Parts complete(Parts parts) throws RefusedRequestException {
    return parts;
  }
}
