package dev.facecheck.policy;

/** How many eyes have to be open where a policy limits their openness. */
public enum Eyes {
  BOTH,
  /** One open eye suffices. */
  ONE
}
