package dev.facecheck.face;

import dev.facecheck.InitializationException;
import dev.facecheck.InitializationFailure;
import dev.facecheck.onnx.ModelStore;

/** Builds the face finder from the store's networks. */
public final class FaceModels {
  private static final String DETECTOR = "face-detector";
  private static final String MESH = "face-mesh";

  private FaceModels() {}

  /** Starts to load the networks: the one that takes longest first. */
  public static void begin(ModelStore store) {
    store.begin(MESH, InitializationFailure.EYE_ESTIMATOR_CREATION_FAILED);
    store.begin(DETECTOR, InitializationFailure.FACE_DETECTOR_CREATION_FAILED);
  }

  /**
   * Loads detector, mesh and canonical face.
   *
   * @throws InitializationException naming the component whose file is missing or not its card's
   */
  public static FaceFinder finder(ModelStore store) {
    FaceDetector detector = detector(store);
    MeshEstimator meshes = meshes(store);
    HeadPoseSolver poses =
        new HeadPoseSolver(
            store.lines("canonical-face", InitializationFailure.WARPER_CREATION_FAILED));
    return new MeshFaceFinder(detector, meshes, poses);
  }

  static FaceDetector detector(ModelStore store) {
    return new FaceDetector(
        store.load(DETECTOR, InitializationFailure.FACE_DETECTOR_CREATION_FAILED));
  }

  static MeshEstimator meshes(ModelStore store) {
    return new MeshEstimator(store.load(MESH, InitializationFailure.EYE_ESTIMATOR_CREATION_FAILED));
  }
}
