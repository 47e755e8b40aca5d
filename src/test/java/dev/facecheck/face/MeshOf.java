package dev.facecheck.face;

/** Meshes from hand-made points, for the tests of other packages. */
public final class MeshOf {

  private MeshOf() {}

  /** A mesh that is sure to lie on a face. */
  public static FaceMesh points(float[] points, float[] leftEye, float[] rightEye) {
    return new FaceMesh(points, leftEye, rightEye, 1);
  }
}
