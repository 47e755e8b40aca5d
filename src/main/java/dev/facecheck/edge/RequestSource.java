package dev.facecheck.edge;

/** A request whose parts are read only once the check has been admitted. */
@FunctionalInterface
public interface RequestSource {

  /**
   * Reads the request.
   *
   * @throws RefusedRequestException if it is none
   */
  CheckRequest read() throws RefusedRequestException;
}
