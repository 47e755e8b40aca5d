package dev.facecheck.image.file;

import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;

/** Conversion from samples of any PNG type to opaque RGB of 8 bits. */
interface PngSamples {
  /**
   * Expands one row.
   *
   * @param line samples as a byte[] or, of 16 bits, a short[]
   * @param rgb room for three samples per pixel
   */
  void expand(Object line, byte[] rgb);

  static PngSamples of(ColorModel model) {
    return model instanceof IndexColorModel palette
        ? indexed(palette)
        : direct(model.getNumComponents(), model.getComponentSize(0));
  }

  private static PngSamples indexed(IndexColorModel palette) {
    byte[] colours = new byte[256 * 3];
    for (int i = 0; i < Math.min(256, palette.getMapSize()); i++) {
      int alpha = palette.getAlpha(i);
      colours[i * 3] = overWhite(palette.getRed(i), alpha);
      colours[i * 3 + 1] = overWhite(palette.getGreen(i), alpha);
      colours[i * 3 + 2] = overWhite(palette.getBlue(i), alpha);
    }
    return (line, rgb) -> {
      byte[] indices = (byte[]) line;
      for (int x = 0, at = 0; at < rgb.length; x++) {
        int colour = (indices[x] & 0xff) * 3;
        rgb[at++] = colours[colour];
        rgb[at++] = colours[colour + 1];
        rgb[at++] = colours[colour + 2];
      }
    };
  }

  private static PngSamples direct(int components, int bits) {
    int green = components > 2 ? 1 : 0;
    int blue = components > 2 ? 2 : 0;
    boolean alpha = components % 2 == 0;
    int max = (1 << bits) - 1;
    return (line, rgb) -> {
      byte[] narrow = line instanceof byte[] bytes ? bytes : narrowed((short[]) line);
      for (int from = 0, at = 0; at < rgb.length; from += components) {
        int opacity = alpha ? eight(narrow[from + components - 1], max) : 255;
        rgb[at++] = overWhite(eight(narrow[from], max), opacity);
        rgb[at++] = overWhite(eight(narrow[from + green], max), opacity);
        rgb[at++] = overWhite(eight(narrow[from + blue], max), opacity);
      }
    };
  }

  private static int eight(byte sample, int max) {
    return max < 255 ? (sample & 0xff) * 255 / max : sample & 0xff;
  }

  private static byte[] narrowed(short[] wide) {
    byte[] narrow = new byte[wide.length];
    for (int i = 0; i < wide.length; i++) {
      narrow[i] = (byte) (((wide[i] & 0xffff) * 255 + 32767) / 65535);
    }
    return narrow;
  }

  /** A sample of 0 to 255 over white paper. */
  private static byte overWhite(int sample, int alpha) {
    return (byte) (255 - ((255 - sample) * alpha + 127) / 255);
  }
}
