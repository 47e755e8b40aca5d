package dev.facecheck.policy;

/** Number of eyes that have to be open, where a policy limits their openness. */
public enum Eyes {
  BOTH,
  ONE
}
