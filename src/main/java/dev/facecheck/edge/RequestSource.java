package dev.facecheck.edge;

/**
 * A request that is read only once the check has been admitted, so that waiting ones stay small.
 */
@FunctionalInterface
public interface RequestSource {

  /**
   * Reads the request.
   *
   * @throws RefusedRequestException if it is none
   */
  CheckRequest read() throws RefusedRequestException;
}
