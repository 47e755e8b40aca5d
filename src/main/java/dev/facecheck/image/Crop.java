package dev.facecheck.image;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Crops of a frame, for networks and measures.
 *
 * <p>Maps lead from crop to image, both in continuous coordinates (see {@link Affine}): the value
 * of a crop pixel is taken at its centre.
 */
public final class Crop {
  /** Samples that one interpolation may stand for along an axis before fine detail aliases. */
  private static final double MAX_STEP = 2;

  /** From this many samples per crop pixel on, the half-size frame is read instead. */
  private static final double HALF_SIZE_STEP = 3;

  private Crop() {}

  /**
   * Writes a crop as the planes of a tensor, 3 × height × width.
   *
   * @param cropToImage from crop pixels to pixels of the upright image
   * @param target written from index 0 on; its position is ignored
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
    CropTarget target = CropTarget.interleaved(rgb);
    warp(frame, cropToImage, width, height, sampling, target);
    return rgb;
  }

  /**
   * Writes the whole picture, its sides' ratio kept, into the middle of a black tensor of 3 ×
   * height × width; shrinking takes the mean over each pixel's area.
   *
   * @param target written from index 0 on; its position is ignored
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
    if (sampling.antialiased() && map.scale() >= HALF_SIZE_STEP && frame.canHalve()) {
      warp(frame.half(), cropToImage, width, height, sampling, target);
      return;
    }
    int n = sampling.antialiased() ? interpolations(map.scale(), sampling.fine()) : 1;
    Bilinear source = new Bilinear(frame, sampling.border());
    float[] row = new float[width * 3];
    for (int y = 0; y < height; y++) {
      Arrays.fill(row, 0);
      addRow(source, map, y, n, row);
      if (n > 1) {
        divide(row, n * n);
      }
      target.row(y, row);
    }
  }

  /** Along each axis of a crop's pixel. */
  private static int interpolations(double samplesPerPixel, boolean fine) {
    int least = fine && samplesPerPixel > 1 ? 2 : 1;
    return (int) Math.max(least, Math.ceil(samplesPerPixel / MAX_STEP));
  }

  /** Adds n × n positions spread evenly over each pixel of a row. */
  private static void addRow(Bilinear source, Affine map, int y, int n, float[] row) {
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < n; i++) {
        Point first = map.apply((i + 0.5) / n, y + (j + 0.5) / n);
        source.add(first.x() - 0.5, first.y() - 0.5, map.a(), map.d(), row);
      }
    }
  }

  private static void divide(float[] row, int count) {
    for (int i = 0; i < row.length; i++) {
      row[i] /= count;
    }
  }
}
