package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Point;

/**
 * The 468 points of the face mesh, and the two refined eye contours of the attention mesh, in
 * pixels of the upright image. "Left" and "right" are the subject's.
 *
 * <p>Numbering: MediaPipe's canonical face model. The two eye contours have 71 points each, of
 * which 0 to 8 run along the lower lid from the outer or inner corner to the other and 9 to 15
 * along the upper lid (see the card of the mesh).
 */
public final class FaceMesh {
  /** Points of the mesh proper. */
  public static final int POINTS = 468;

  /** Points of one eye contour. */
  public static final int EYE_POINTS = 71;

  /** The lowest point of the face's outline. */
  private static final int CHIN = 152;

  private final float[] points;
  private final float[] leftEye;
  private final float[] rightEye;
  private final double presence;

  /**
   * @param points x, y, z for each of {@link #POINTS}; z in pixels, negative towards the camera
   * @param leftEye x, y for each of {@link #EYE_POINTS}
   * @param rightEye the same for the other eye
   * @param presence the mesh's own probability that the crop shows a face, 0 to 1
   */
  FaceMesh(float[] points, float[] leftEye, float[] rightEye, double presence) {
    if (points.length != POINTS * 3
        || leftEye.length != EYE_POINTS * 2
        || rightEye.length != EYE_POINTS * 2) {
      throw new IllegalArgumentException("the mesh has 468 points and two eyes of 71");
    }
    this.points = points;
    this.leftEye = leftEye;
    this.rightEye = rightEye;
    this.presence = presence;
  }

  /**
   * A mesh between this one and another of the same face, point by point; the presence stays.
   *
   * @param share of the other, 0 to 1
   */
  FaceMesh towards(FaceMesh other, double share) {
    return new FaceMesh(
        between(points, other.points, share),
        between(leftEye, other.leftEye, share),
        between(rightEye, other.rightEye, share),
        presence);
  }

  private static float[] between(float[] from, float[] to, double share) {
    float[] between = new float[from.length];
    for (int i = 0; i < between.length; i++) {
      between[i] = (float) (from[i] + share * (to[i] - from[i]));
    }
    return between;
  }

  /** A point of the mesh by its number, 0 to 467. */
  public Point point(int index) {
    return new Point(points[index * 3], points[index * 3 + 1]);
  }

  /** Mean depth of one or more points in pixels, negative towards the camera. */
  public double depth(int... indices) {
    double depth = 0;
    for (int index : indices) {
      depth += (double) points[index * 3 + 2] / indices.length;
    }
    return depth;
  }

  /** The centre of some points, given by their numbers. */
  public Point centre(int... indices) {
    double x = 0;
    double y = 0;
    for (int index : indices) {
      x += point(index).x() / indices.length;
      y += point(index).y() / indices.length;
    }
    return new Point(x, y);
  }

  /** A point of the subject's left eye contour, 0 to 70. */
  public Point leftEye(int index) {
    return new Point(leftEye[index * 2], leftEye[index * 2 + 1]);
  }

  /** A point of the subject's right eye contour, 0 to 70. */
  public Point rightEye(int index) {
    return new Point(rightEye[index * 2], rightEye[index * 2 + 1]);
  }

  /** Centre of the subject's left eye: half way between its corners. */
  public Point leftEyeCentre() {
    return centre(263, 362);
  }

  /** Centre of the subject's right eye: half way between its corners. */
  public Point rightEyeCentre() {
    return centre(33, 133);
  }

  /** Half way between the centres of the eyes. */
  public Point eyeMidpoint() {
    return leftEyeCentre().midpointTo(rightEyeCentre());
  }

  /** Distance from the midpoint of the eyes to the chin, T of ISO/IEC 29794-5, in pixels. */
  public double eyesToChin() {
    return eyeMidpoint().distanceTo(point(CHIN));
  }

  public double presence() {
    return presence;
  }

  /** The smallest upright box around all points. */
  public BoundingBox bounds() {
    double left = points[0];
    double right = left;
    double top = points[1];
    double bottom = top;
    for (int i = 3; i < points.length; i += 3) {
      left = Math.min(left, points[i]);
      right = Math.max(right, points[i]);
      top = Math.min(top, points[i + 1]);
      bottom = Math.max(bottom, points[i + 1]);
    }
    return new BoundingBox(left, top, Math.max(right - left, 1e-3), Math.max(bottom - top, 1e-3));
  }
}
