package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import java.util.Optional;

/** A face for tests of what is made of faces: eye centres at (130, 150) and (190.5, 150). */
public final class SampleFace {

  private SampleFace() {}

  public static Face facing(HeadPose pose) {
    float[] points = new float[FaceMesh.POINTS * 3];
    put(points, 33, 120, 150);
    put(points, 133, 140, 150);
    put(points, 362, 180.5f, 150);
    put(points, 263, 200.5f, 150);
    float[] eye = new float[FaceMesh.EYE_POINTS * 2];
    return new Face(
        new BoundingBox(100.123456, 90.5, 120, 160.00004),
        new BoundingBox(105, 100, 110, 110),
        0.97,
        new FaceMesh(points, eye, eye, 0.99),
        Optional.of(pose));
  }

  private static void put(float[] points, int index, float x, float y) {
    points[index * 3] = x;
    points[index * 3 + 1] = y;
  }
}
