package dev.facecheck.image;

/** Half the size of pictures: the mean of each 2 × 2 samples, rounded. */
public final class HalfSize {
  private HalfSize() {}

  static Frame of(Frame frame) {
    int width = frame.width() / 2;
    int height = frame.height() / 2;
    byte[] source = frame.samples();
    byte[] target = new byte[width * height * 3];
    int stride = frame.width() * 3;
    for (int y = 0; y < height; y++) {
      shrink(source, 2 * y * stride, stride, target, y * width * 3, width);
    }
    return new Frame(
        target, width, height, frame.imageWidth(), frame.imageHeight(), frame.reduction() * 2);
  }

  /**
   * Means of 2 × 2 samples of two rows.
   *
   * @param source pixels of three interleaved samples
   * @param from index of the upper row's first sample; the lower one lies a stride behind
   * @param stride samples from the upper row to the lower
   * @param at index of the first mean in the target
   * @param width pixels to write, half of those to read
   */
  public static void shrink(byte[] source, int from, int stride, byte[] target, int at, int width) {
    int to = at;
    for (int x = 0, i = from; x < width; x++, i += 6, to += 3) {
      target[to] = mean(source, i, stride);
      target[to + 1] = mean(source, i + 1, stride);
      target[to + 2] = mean(source, i + 2, stride);
    }
  }

  private static byte mean(byte[] source, int at, int stride) {
    int sum =
        (source[at] & 0xff)
            + (source[at + 3] & 0xff)
            + (source[at + stride] & 0xff)
            + (source[at + stride + 3] & 0xff);
    return (byte) ((sum + 2) / 4);
  }
}
