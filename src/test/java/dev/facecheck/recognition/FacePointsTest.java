package dev.facecheck.recognition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.image.Affine;
import dev.facecheck.image.Point;
import org.junit.jupiter.api.Test;

class FacePointsTest {
  private static final double[][] POINTS = {{0, 0}, {10, 1}, {4, 7}, {-3, 5}};

  @Test
  void recoversATurnedScaledAndShiftedCopy() {
    Affine truth = Affine.cropToImage(new Point(40, -7), 30, 0.6, 10);
    double[][] copy = new double[POINTS.length][];
    for (int i = 0; i < POINTS.length; i++) {
      Point p = truth.apply(POINTS[i][0], POINTS[i][1]);
      copy[i] = new double[] {p.x(), p.y()};
    }
    Affine found = FacePoints.similarity(POINTS, copy);
    assertEquals(truth.a(), found.a(), 1e-9);
    assertEquals(truth.b(), found.b(), 1e-9);
    assertEquals(truth.c(), found.c(), 1e-9);
    assertEquals(truth.d(), found.d(), 1e-9);
    assertEquals(truth.f(), found.f(), 1e-9);
  }

  @Test
  void keepsTheSidesRatioWhereThePointsDoNotFit() {
    double[][] stretched = {{0, 0}, {30, 1}, {12, 7}, {-9, 5}};
    Affine found = FacePoints.similarity(POINTS, stretched);
    assertEquals(found.a(), found.e());
    assertEquals(found.b(), -found.d());
  }
}
