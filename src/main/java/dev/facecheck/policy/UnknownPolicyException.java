package dev.facecheck.policy;

/** A caller named a policy that does not exist. */
public final class UnknownPolicyException extends Exception {
  private static final long serialVersionUID = 1L;

  /** The sentence does not repeat what the caller sent. */
  UnknownPolicyException(String known) {
    super("no such policy; known are " + known);
  }
}
