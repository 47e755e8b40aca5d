package dev.facecheck.image;

/**
 * Conversion from samples to values of a tensor: {@code value = sample · scale + offset}.
 *
 * @param scale factor on samples of 0 to 255
 * @param offset added afterwards
 * @param bgr whether the planes are blue, green, red and not red, green, blue
 */
public record TensorFormat(float scale, float offset, boolean bgr) {
  /** Red, green, blue from 0 to 1. */
  public static final TensorFormat UNIT = new TensorFormat(1 / 255f, 0, false);

  /** Red, green, blue from -1 to 1. */
  public static final TensorFormat SIGNED = new TensorFormat(1 / 127.5f, -1, false);

  public TensorFormat {
    if (!Float.isFinite(scale + offset)) {
      throw new IllegalArgumentException("scale and offset are finite");
    }
  }
}
