package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.face.Face;
import dev.facecheck.face.FaceMesh;
import dev.facecheck.face.MeshOf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionNeutralityTest {
  private static final int[] BROWS = {105, 334};
  private static final int[] LOWER_LIP = {88, 178, 87, 14, 317, 402, 318};
  private static final Component NEUTRALITY = Component.EXPRESSION_NEUTRALITY;
  private final ExpressionNeutrality estimator = new ExpressionNeutrality();

  @ParameterizedTest
  @ValueSource(strings = {"astronaut.png", "grace-hopper.jpg"})
  void fallsAsTheCornersOfTheMouthRiseAndPart(String file) {
    double before = 2;
    for (double by : new double[] {0.05, 0.1, 0.15, 0.2}) {
      float[] points = points(Shot.portrait(file).face().mesh());
      double eyes = Shot.portrait(file).face().interEyeDistance();
      move(points, -by * eyes, -by * eyes, 61);
      move(points, by * eyes, -by * eyes, 291);
      before = assertLess(before, score(file, points));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"astronaut.png", "grace-hopper.jpg"})
  void fallsAsTheMouthOpens(String file) {
    double before = 2;
    for (double by : new double[] {0.05, 0.1, 0.2, 0.3}) {
      float[] points = points(Shot.portrait(file).face().mesh());
      move(points, 0, by * Shot.portrait(file).face().interEyeDistance(), LOWER_LIP);
      before = assertLess(before, score(file, points));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"astronaut.png", "grace-hopper.jpg"})
  void fallsAsTheBrowsRise(String file) {
    double before = 2;
    for (double by : new double[] {0.1, 0.15, 0.2, 0.25}) {
      float[] points = points(Shot.portrait(file).face().mesh());
      move(points, 0, -by * Shot.portrait(file).face().interEyeDistance(), BROWS);
      before = assertLess(before, score(file, points));
    }
  }

  @Test
  void smilingPortraitIsLessNeutral() {
    double smiling = Shot.portrait("astronaut.png").score(estimator, NEUTRALITY);
    double serious = Shot.portrait("grace-hopper.jpg").score(estimator, NEUTRALITY);
    assertTrue(smiling < 0.5 && serious > 0.5, smiling + ", " + serious);
  }

  @Test
  void doesNotDependOnSizeOrTilt() {
    float[] points = points(Shot.portrait("grace-hopper.jpg").face().mesh());
    for (int at = 0; at < points.length; at += 3) {
      float x = points[at];
      points[at] = -2 * points[at + 1];
      points[at + 1] = 2 * x;
      points[at + 2] *= 2;
    }
    assertEquals(
        Shot.portrait("grace-hopper.jpg").score(estimator, NEUTRALITY),
        score("grace-hopper.jpg", points),
        1e-4);
  }

  @Test
  void failsToAssessTurnedHead() {
    Shot turned = Shot.synthetic(SyntheticFace.at(160, 170, 200).withYaw(-50));
    assertInstanceOf(Measurement.FailureToAssess.class, turned.measure(estimator, NEUTRALITY));
  }

  private static double assertLess(double before, double after) {
    assertTrue(after < before, after + " after " + before);
    return after;
  }

  private double score(String file, float[] points) {
    Shot shot = Shot.portrait(file);
    Face face = shot.face();
    float[] eye = new float[FaceMesh.EYE_POINTS * 2];
    FaceMesh mesh = MeshOf.points(points, eye, eye);
    Face moved = new Face(face.box(), face.detected(), face.detectionScore(), mesh, face.pose());
    return new Shot(shot.picture(), moved).score(estimator, NEUTRALITY);
  }

  private static float[] points(FaceMesh mesh) {
    float[] points = new float[FaceMesh.POINTS * 3];
    for (int i = 0; i < FaceMesh.POINTS; i++) {
      points[i * 3] = (float) mesh.point(i).x();
      points[i * 3 + 1] = (float) mesh.point(i).y();
      points[i * 3 + 2] = (float) mesh.depth(i);
    }
    return points;
  }

  private static void move(float[] points, double x, double y, int... indices) {
    for (int index : indices) {
      points[index * 3] += (float) x;
      points[index * 3 + 1] += (float) y;
    }
  }
}
