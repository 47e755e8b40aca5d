package dev.facecheck.recognition;

import dev.facecheck.face.FaceMesh;
import dev.facecheck.image.Affine;
import dev.facecheck.image.Point;

/**
 * Alignment by five points: the least-squares similarity transform (Umeyama 1991, without
 * reflection) between where a face has its eyes, nose and mouth and where the recogniser expects
 * them (ArcFace's template of 112 × 112, Deng et al. 2019).
 */
final class FacePoints {
  /** Side of the template in pixels. */
  static final int SIZE = 112;

  /** Eyes, nose and corners of the mouth from left to right of the picture: x, y. */
  private static final double[][] TEMPLATE = {
    {38.2946, 51.6963},
    {73.5318, 51.5014},
    {56.0252, 71.7366},
    {41.5493, 92.3655},
    {70.7299, 92.2041}
  };

  private static final int[][] MESH = {{33, 133, 159, 145}, {362, 263, 386, 374}, {4}, {61}, {291}};

  private FacePoints() {}

  /** The map from the template's pixels to the image. */
  static Affine templateToImage(FaceMesh mesh) {
    double[][] seen = new double[MESH.length][];
    for (int i = 0; i < MESH.length; i++) {
      Point point = mesh.centre(MESH[i]);
      seen[i] = new double[] {point.x(), point.y()};
    }
    return similarity(TEMPLATE, seen);
  }

  /** The similarity that carries the points of one list closest to those of another. */
  static Affine similarity(double[][] from, double[][] to) {
    double[] a = centre(from);
    double[] b = centre(to);
    double dot = 0;
    double cross = 0;
    double spread = 0;
    for (int i = 0; i < from.length; i++) {
      double x = from[i][0] - a[0];
      double y = from[i][1] - a[1];
      double u = to[i][0] - b[0];
      double v = to[i][1] - b[1];
      dot += x * u + y * v;
      cross += x * v - y * u;
      spread += x * x + y * y;
    }
    double cos = dot / spread;
    double sin = cross / spread;
    return new Affine(
        cos, -sin, b[0] - cos * a[0] + sin * a[1], sin, cos, b[1] - sin * a[0] - cos * a[1]);
  }

  private static double[] centre(double[][] points) {
    double x = 0;
    double y = 0;
    for (double[] point : points) {
      x += point[0] / points.length;
      y += point[1] / points.length;
    }
    return new double[] {x, y};
  }
}
