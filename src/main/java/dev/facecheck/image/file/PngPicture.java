package dev.facecheck.image.file;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/** Decoded PNG of any type in opaque RGB of 8 bits; transparent parts become white, like paper. */
final class PngPicture {
  private PngPicture() {}

  static PixelRows read(StillReader reader, PngFile file, ReadRegion region)
      throws RefusedImageException {
    PngData.requireWhole(file);
    BufferedImage image =
        reader.read(
            file.bytes().only(file.picture()),
            region,
            (png, param) -> png.read(0, param),
            () -> false);
    ColorModel model = image.getColorModel();
    return model instanceof IndexColorModel palette
        ? indexed(image.getRaster(), palette)
        : direct(image.getRaster(), model.getNumComponents(), model.getComponentSize(0));
  }

  private static PixelRows indexed(Raster raster, IndexColorModel palette) {
    byte[] colours = new byte[256 * 3];
    for (int i = 0; i < Math.min(256, palette.getMapSize()); i++) {
      int alpha = palette.getAlpha(i);
      colours[i * 3] = overWhite(palette.getRed(i), alpha);
      colours[i * 3 + 1] = overWhite(palette.getGreen(i), alpha);
      colours[i * 3 + 2] = overWhite(palette.getBlue(i), alpha);
    }
    byte[] indices = new byte[raster.getWidth()];
    return (y, rgb) -> {
      raster.getDataElements(0, y, indices.length, 1, indices);
      for (int x = 0, at = 0; at < rgb.length; x++) {
        int colour = (indices[x] & 0xff) * 3;
        rgb[at++] = colours[colour];
        rgb[at++] = colours[colour + 1];
        rgb[at++] = colours[colour + 2];
      }
    };
  }

  private static PixelRows direct(Raster raster, int components, int bits) {
    int green = components > 2 ? 1 : 0;
    int blue = components > 2 ? 2 : 0;
    boolean alpha = components % 2 == 0;
    int max = (1 << bits) - 1;
    // Room for any row: of bytes or, for samples of 16 bits, of shorts.
    Object line = raster.getDataElements(0, 0, raster.getWidth(), 1, null);
    return (y, rgb) -> {
      raster.getDataElements(0, y, raster.getWidth(), 1, line);
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
