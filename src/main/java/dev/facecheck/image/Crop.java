package dev.facecheck.image;

import java.nio.FloatBuffer;

/**
 * Crops of a frame as the nets and the measures take them.
 *
 * <p>Maps lead from crop to image, both in continuous coordinates (see {@link Affine}): the value
 * of a crop pixel is taken at its centre.
 */
public final class Crop {
  /** Samples that one interpolation may stand for along an axis before fine detail aliases. */
  private static final double MAX_STEP = 2;

  private Crop() {}

  /**
   * Writes a crop as the planes of a tensor, 3 × height × width.
   *
   * @param cropToImage from crop pixels to pixels of the upright image
   * @param target written from index 0 on, whatever its position
   */
  public static void warp(
      Frame frame,
      Affine cropToImage,
      int width,
      int height,
      Sampling sampling,
      TensorFormat format,
      FloatBuffer target) {
    CropTarget planes = CropTarget.planar(target, width, height, format);
    warp(frame, cropToImage, width, height, sampling, planes);
  }

  /**
   * A crop as interleaved R, G, B of 8 bits, row after row.
   *
   * @param cropToImage from crop pixels to pixels of the upright image
   */
  public static byte[] warp(
      Frame frame, Affine cropToImage, int width, int height, Sampling sampling) {
    byte[] rgb = new byte[width * height * 3];
    CropTarget target = CropTarget.interleaved(rgb, width, height);
    warp(frame, cropToImage, width, height, sampling, target);
    return rgb;
  }

  /**
   * Writes the whole picture, its sides' ratio kept, into the middle of a black tensor of 3 ×
   * height × width; shrinking takes the mean over each pixel's area.
   *
   * @param target written from index 0 on, whatever its position
   * @return the map from crop pixels to pixels of the upright image
   */
  public static Affine letterbox(
      Frame frame, int width, int height, TensorFormat format, FloatBuffer target) {
    CropTarget planes = CropTarget.planar(target, width, height, format);
    Letterbox letterbox = Letterbox.of(frame, width, height);
    letterbox.write(frame, planes);
    return letterbox.cropToImage(frame);
  }

  static void warp(
      Frame frame,
      Affine cropToImage,
      int width,
      int height,
      Sampling sampling,
      CropTarget target) {
    Affine map = cropToImage.thenScale(frame.samplesPerPixel());
    int n = sampling.antialiased() ? (int) Math.max(1, Math.ceil(map.scale() / MAX_STEP)) : 1;
    Bilinear source = new Bilinear(frame, sampling.border());
    float[] row = new float[width * 3];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        addGrid(source, map, x, y, n);
        source.take(1f / (n * n), row, x * 3);
      }
      target.row(y, row);
    }
  }

  /** Adds n × n positions spread over a crop pixel. */
  private static void addGrid(Bilinear source, Affine map, int x, int y, int n) {
    for (int j = 0; j < n; j++) {
      double v = y + (j + 0.5) / n;
      for (int i = 0; i < n; i++) {
        double u = x + (i + 0.5) / n;
        source.add(
            map.a() * u + map.b() * v + map.c() - 0.5, map.d() * u + map.e() * v + map.f() - 0.5);
      }
    }
  }
}
