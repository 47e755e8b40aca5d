package dev.facecheck.startup;

/** A part of the system that can fail to start. */
public enum Part {
  /** ONNX Runtime: its native library. */
  INFERENCE_RUNTIME,
  /** The folder of models and cards. */
  MODEL_STORE,
  FACE_DETECTOR,
  FACE_MESH,
  /** The canonical face, to which head poses are fitted. */
  CANONICAL_FACE,
  FACE_RECOGNISER,
  MASK_HEAD,
  EYEWEAR_HEAD,
  OCCLUSION_HEAD,
  PRESENTATION_ATTACK_DETECTION,
  /** The curve from a likeness to a confidence, which bursts and 1:1 comparisons need. */
  COMPARISON_CURVE,
  /** Limits by which a face is followed through a burst. */
  TRACKING_SETTINGS,
  /** Limits by which the frames of a burst are chosen and blinks are found. */
  BEST_SHOT_SETTINGS,
  /** The licence's public key, or the store that counts its checks. */
  LICENCE_PROVIDER,
  LICENCE_FILE,
  /** A licence that can be read but is not valid. */
  LICENCE
}
