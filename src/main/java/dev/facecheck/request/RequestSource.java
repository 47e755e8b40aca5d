package dev.facecheck.request;

/** A request that was sent and is read once it has been admitted. */
@FunctionalInterface
public interface RequestSource {
  /**
   * Reads it.
   *
   * @throws RefusedRequestException if what was sent is no request
   */
  Request read() throws RefusedRequestException;
}
