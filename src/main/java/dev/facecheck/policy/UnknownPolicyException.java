package dev.facecheck.policy;

/** A request names a policy that does not exist. */
public final class UnknownPolicyException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Lists the known names, and does not repeat the unknown one. */
  UnknownPolicyException(String known) {
    super("no such policy; known are " + known);
  }
}
