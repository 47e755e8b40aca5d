package dev.facecheck.dialect;

import dev.facecheck.startup.Part;
import java.util.Arrays;

/**
 * Start-up failures by the names that operators of LUNA ID know, the part each stands for, and LUNA
 * ID's sentence.
 */
public enum InitializationFailure {
  TRACK_ENGINE_CONFIG_CREATION_FAILED(
      Part.TRACKING_SETTINGS, "Failed to create the TrackEngine configuration file."),
  TRACK_ENGINE_CREATION_FAILED(Part.COMPARISON_CURVE, "Failed to create TrackEngine."),
  BESTSHOT_QUALITY_ESTIMATOR_CREATION_FAILED(
      Part.FACE_RECOGNISER, "Failed to create BestShotQualityEstimator."),
  LIVENESS_ONE_SHOT_RGB_ESTIMATOR_CREATION_FAILED(
      Part.PRESENTATION_ATTACK_DETECTION, "Failed to create LivenessOneShotRGBEstimator."),
  MASK_ESTIMATOR_CREATION_FAILED(Part.MASK_HEAD, "Failed to create MedicalMaskEstimator."),
  QUALITY_ESTIMATOR_CREATION_FAILED(Part.OCCLUSION_HEAD, "Failed to create QualityEstimator."),
  GLASSES_ESTIMATOR_CREATION_FAILED(Part.EYEWEAR_HEAD, "Failed to create GlassesEstimator."),
  BESTSHOT_OBSERVER_CREATION_FAILED(
      Part.BEST_SHOT_SETTINGS, "Failed to create a best shot observer."),
  FACE_ENGINE_CREATION_FAILED(Part.INFERENCE_RUNTIME, "Failed to create FaceEngine."),
  LICENSE_PROVIDER_CREATION_FAILED(Part.LICENCE_PROVIDER, "Failed to create a license provider."),
  CACHE_PROVIDER_CREATION_FAILED(Part.MODEL_STORE, "Failed to create a cache provider."),
  LICENSE_FETCH_FAILED(Part.LICENCE_FILE, "Failed to fetch the LUNA ID license."),
  LICENSE_ACTIVATION_FAILED(Part.LICENCE, "Failed to activate the LUNA ID license."),
  WARPER_CREATION_FAILED(Part.CANONICAL_FACE, "Failed to create a warper."),
  FACE_DETECTOR_CREATION_FAILED(Part.FACE_DETECTOR, "Failed to create a face detector."),
  EYE_ESTIMATOR_CREATION_FAILED(Part.FACE_MESH, "Failed to create EyeEstimator.");

  /** The code that every initialization failure carries. */
  public static final int CODE = 1000;

  private final Part part;
  private final String sentence;

  InitializationFailure(Part part, String sentence) {
    this.part = part;
    this.sentence = sentence;
  }

  /** LUNA ID's sentence, which clients of every dialect get as the detail. */
  public String sentence() {
    return sentence;
  }

  /** The failure that clients read when a part does not start. */
  public static InitializationFailure of(Part part) {
    return Arrays.stream(values())
        .filter(failure -> failure.part == part)
        .findFirst()
        .orElseThrow();
  }
}
