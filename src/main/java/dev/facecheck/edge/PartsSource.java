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
}
