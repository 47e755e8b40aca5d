package dev.facecheck.request;

/**
 * Limits of the body of a request, in bytes.
 *
 * @param one of a request for one picture
 * @param several of a request for more
 */
public record BodyLimits(int one, int several) {

  /** The limit of an operation. */
  public int of(Operation operation) {
    return operation.isOfOnePicture() ? one : several;
  }

  int largest() {
    return Math.max(one, several);
  }
}
