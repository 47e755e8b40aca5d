package dev.facecheck.image;

/** A frame at half its size: the mean of each 2 × 2 samples. */
final class HalfSize {
  private HalfSize() {}

  static Frame of(Frame frame) {
    int width = frame.width() / 2;
    int height = frame.height() / 2;
    byte[] source = frame.samples();
    byte[] target = new byte[width * height * 3];
    int stride = frame.width() * 3;
    int at = 0;
    for (int y = 0; y < height; y++) {
      int from = 2 * y * stride;
      for (int x = 0; x < width; x++, from += 6, at += 3) {
        target[at] = mean(source, from, stride);
        target[at + 1] = mean(source, from + 1, stride);
        target[at + 2] = mean(source, from + 2, stride);
      }
    }
    return new Frame(
        target, width, height, frame.imageWidth(), frame.imageHeight(), frame.reduction() * 2);
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
