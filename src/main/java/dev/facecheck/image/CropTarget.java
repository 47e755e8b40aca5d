package dev.facecheck.image;

import java.nio.FloatBuffer;

/** Receiver of the rows of a crop, from the top. */
interface CropTarget {
  /**
   * Takes one row.
   *
   * @param rgb interleaved values of 0 to 255, valid during the call
   */
  void row(int y, float[] rgb);

  /** Planes of a tensor, channel by channel, from the buffer's index 0. */
  static CropTarget planar(FloatBuffer buffer, int width, int height, TensorFormat format) {
    int plane = width * height;
    if (buffer.capacity() < 3 * plane) {
      throw new IllegalArgumentException("the buffer is too small for the crop");
    }
    float[] line = new float[width];
    return (y, rgb) -> {
      for (int c = 0; c < 3; c++) {
        for (int x = 0, at = c; x < width; x++, at += 3) {
          line[x] = rgb[at] * format.scale() + format.offset();
        }
        buffer.put((format.bgr() ? 2 - c : c) * plane + y * width, line);
      }
    };
  }

  /** Interleaved R, G, B of 8 bits, from the array's index 0. */
  static CropTarget interleaved(byte[] target) {
    return (y, rgb) -> {
      int at = y * rgb.length;
      for (float value : rgb) {
        target[at++] = (byte) (value + 0.5f);
      }
    };
  }
}
