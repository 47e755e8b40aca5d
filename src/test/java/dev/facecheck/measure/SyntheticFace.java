package dev.facecheck.measure;

import dev.facecheck.face.Face;
import dev.facecheck.face.FaceMesh;
import dev.facecheck.face.HeadPose;
import dev.facecheck.face.MeshOf;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Point;
import java.util.Optional;

/**
 * A hand-made mesh: outline, eyes, cheeks and mouth are ellipses, every other point lies between
 * the eyes.
 *
 * @param centre of the outline in the image
 * @param height of the outline in pixels
 * @param tiltDegrees clockwise on screen
 * @param eyeOpening height of the lids' gap over the eye's width
 * @param mouthOpening distance of the inner lips over the height of the outline
 * @param pose as the face reports it; the points stay frontal
 */
record SyntheticFace(
    Point centre,
    double height,
    double tiltDegrees,
    double eyeOpening,
    double mouthOpening,
    Optional<HeadPose> pose) {
  private static final int[] OUTLINE = {
    10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152,
    148, 176, 149, 150, 136, 172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109
  };
  private static final int[] LEFT_CHEEK = {346, 329, 266, 426, 411, 376, 352};
  private static final int[] RIGHT_CHEEK = {117, 100, 36, 206, 187, 147, 123};
  private static final int[] LEFT_EYE = {
    359, 255, 339, 254, 253, 252, 256, 341, 463, 414, 286, 258, 257, 259, 260, 467
  };
  private static final int[] RIGHT_EYE = {
    130, 25, 110, 24, 23, 22, 26, 112, 243, 190, 56, 28, 27, 29, 30, 247
  };
  private static final int[] MOUTH = {
    61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146
  };
  private static final int[] UPPER_LIP = {80, 81, 82, 13, 312, 311, 310};
  private static final int[] LOWER_LIP = {88, 178, 87, 14, 317, 402, 318};
  private static final double EYE_X = 0.17;
  private static final double EYE_Y = -0.08;
  private static final double EYE_WIDTH = 0.14;

  /** A frontal face with open eyes and a closed mouth. */
  static SyntheticFace at(double x, double y, double height) {
    HeadPose frontal = new HeadPose(0, 0, 0);
    return new SyntheticFace(new Point(x, y), height, 0, 0.3, 0, Optional.of(frontal));
  }

  SyntheticFace tilted(double degrees) {
    return new SyntheticFace(centre, height, degrees, eyeOpening, mouthOpening, pose);
  }

  SyntheticFace withEyes(double opening) {
    return new SyntheticFace(centre, height, tiltDegrees, opening, mouthOpening, pose);
  }

  SyntheticFace withMouth(double opening) {
    return new SyntheticFace(centre, height, tiltDegrees, eyeOpening, opening, pose);
  }

  SyntheticFace withPose(Optional<HeadPose> other) {
    return new SyntheticFace(centre, height, tiltDegrees, eyeOpening, mouthOpening, other);
  }

  SyntheticFace withYaw(double degrees) {
    return withPose(Optional.of(new HeadPose(degrees, 0, 0)));
  }

  /** The face with a box a tenth larger than the outline is high. */
  Face face() {
    double boxHeight = height * 1.1;
    double boxWidth = height * 0.8;
    BoundingBox box =
        new BoundingBox(centre.x() - boxWidth / 2, centre.y() - boxHeight / 2, boxWidth, boxHeight);
    return new Face(box, box, 0.9, mesh(), pose);
  }

  private FaceMesh mesh() {
    float[] points = new float[FaceMesh.POINTS * 3];
    for (int i = 0; i < FaceMesh.POINTS; i++) {
      put(points, i * 3, 0, EYE_Y);
    }
    ellipse(points, OUTLINE, 0, 0, 0.38, 0.5, -90);
    ellipse(points, LEFT_CHEEK, 0.2, 0.12, 0.07, 0.08, 0);
    ellipse(points, RIGHT_CHEEK, -0.2, 0.12, 0.07, 0.08, 0);
    ellipse(points, LEFT_EYE, EYE_X, EYE_Y, 0.09, 0.05, 0);
    ellipse(points, RIGHT_EYE, -EYE_X, EYE_Y, 0.09, 0.05, 180);
    ellipse(points, MOUTH, 0, 0.25, 0.13, 0.06, 180);
    for (int i = 0; i < UPPER_LIP.length; i++) {
      put(points, UPPER_LIP[i] * 3, (i - 3) * 0.03, 0.25 - mouthOpening / 2);
      put(points, LOWER_LIP[i] * 3, (i - 3) * 0.03, 0.25 + mouthOpening / 2);
    }
    put(points, 33 * 3, -EYE_X - EYE_WIDTH / 2, EYE_Y);
    put(points, 133 * 3, -EYE_X + EYE_WIDTH / 2, EYE_Y);
    put(points, 362 * 3, EYE_X - EYE_WIDTH / 2, EYE_Y);
    put(points, 263 * 3, EYE_X + EYE_WIDTH / 2, EYE_Y);
    return MeshOf.points(points, eye(EYE_X), eye(-EYE_X));
  }

  private float[] eye(double x) {
    float[] contour = new float[FaceMesh.EYE_POINTS * 2];
    for (int i = 0; i < FaceMesh.EYE_POINTS; i++) {
      put(contour, i * 2, x, EYE_Y);
    }
    for (int i = 0; i <= 8; i++) {
      double along = x + Math.signum(x) * EYE_WIDTH * (0.5 - i / 8.0);
      double gap = i == 0 || i == 8 ? 0 : eyeOpening * EYE_WIDTH;
      put(contour, i * 2, along, EYE_Y + gap / 2);
      if (i > 0 && i < 8) {
        put(contour, (i + 8) * 2, along, EYE_Y - gap / 2);
      }
    }
    return contour;
  }

  private void ellipse(
      float[] points, int[] which, double x, double y, double a, double b, double fromDegrees) {
    for (int i = 0; i < which.length; i++) {
      double angle = Math.toRadians(fromDegrees + 360.0 * i / which.length);
      put(points, which[i] * 3, x + a * Math.cos(angle), y + b * Math.sin(angle));
    }
  }

  private void put(float[] into, int at, double x, double y) {
    double angle = Math.toRadians(tiltDegrees);
    into[at] = (float) (centre.x() + height * (x * Math.cos(angle) - y * Math.sin(angle)));
    into[at + 1] = (float) (centre.y() + height * (x * Math.sin(angle) + y * Math.cos(angle)));
  }
}
