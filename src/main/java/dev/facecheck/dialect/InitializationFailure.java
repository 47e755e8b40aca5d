package dev.facecheck.dialect;

import dev.facecheck.startup.Part;
import java.util.Arrays;

/** Start-up failures by the names that operators of LUNA ID know, and the part each stands for. */
public enum InitializationFailure {
  TRACK_ENGINE_CONFIG_CREATION_FAILED(Part.TRACKING_SETTINGS),
  TRACK_ENGINE_CREATION_FAILED(Part.COMPARISON_CURVE),
  BESTSHOT_QUALITY_ESTIMATOR_CREATION_FAILED(Part.FACE_RECOGNISER),
  LIVENESS_ONE_SHOT_RGB_ESTIMATOR_CREATION_FAILED(Part.PRESENTATION_ATTACK_DETECTION),
  MASK_ESTIMATOR_CREATION_FAILED(Part.MASK_HEAD),
  QUALITY_ESTIMATOR_CREATION_FAILED(Part.OCCLUSION_HEAD),
  GLASSES_ESTIMATOR_CREATION_FAILED(Part.EYEWEAR_HEAD),
  BESTSHOT_OBSERVER_CREATION_FAILED(Part.BEST_SHOT_SETTINGS),
  FACE_ENGINE_CREATION_FAILED(Part.INFERENCE_RUNTIME),
  LICENSE_PROVIDER_CREATION_FAILED(Part.LICENCE_PROVIDER),
  CACHE_PROVIDER_CREATION_FAILED(Part.MODEL_STORE),
  LICENSE_FETCH_FAILED(Part.LICENCE_FILE),
  LICENSE_ACTIVATION_FAILED(Part.LICENCE),
  WARPER_CREATION_FAILED(Part.CANONICAL_FACE),
  FACE_DETECTOR_CREATION_FAILED(Part.FACE_DETECTOR),
  EYE_ESTIMATOR_CREATION_FAILED(Part.FACE_MESH);

  /** The code that every initialization failure carries. */
  public static final int CODE = 1000;

  private final Part part;

  InitializationFailure(Part part) {
    this.part = part;
  }

  /** The failure that clients are told of when a part does not start. */
  public static InitializationFailure of(Part part) {
    return Arrays.stream(values())
        .filter(failure -> failure.part == part)
        .findFirst()
        .orElseThrow();
  }
}
