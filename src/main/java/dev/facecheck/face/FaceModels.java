package dev.facecheck.face;

import dev.facecheck.InitializationException;
import dev.facecheck.InitializationFailure;
import dev.facecheck.onnx.ModelStore;

/** Builds the face finder from the store's networks. */
public final class FaceModels {

  private FaceModels() {}

  /**
   * Loads detector, mesh and canonical face.
   *
   * @throws InitializationException naming the component whose file is missing or not its card's
   */
  public static FaceFinder finder(ModelStore store) {
    FaceDetector detector =
        new FaceDetector(
            store.load("face-detector", InitializationFailure.FACE_DETECTOR_CREATION_FAILED));
    MeshEstimator meshes =
        new MeshEstimator(
            store.load("face-mesh", InitializationFailure.EYE_ESTIMATOR_CREATION_FAILED));
    HeadPoseSolver poses =
        new HeadPoseSolver(
            store.lines("canonical-face", InitializationFailure.WARPER_CREATION_FAILED));
    return new MeshFaceFinder(detector, meshes, poses);
  }
}
