package dev.facecheck.config;

import dev.facecheck.policy.Policies;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.UnknownPolicyException;
import java.util.Objects;

/**
 * The policies of pictures that are not judged by a policy of the caller's choice.
 *
 * @param reference of the picture that a selfie is compared with
 * @param verifyLive of OkayFace's selfie when liveness is asked for
 * @param verifyComparison of OkayFace's selfie when it is only compared
 * @param liveness of LUNA PLATFORM's images
 */
public record OperationPolicies(
    Policy reference, Policy verifyLive, Policy verifyComparison, Policy liveness) {

  public OperationPolicies {
    Objects.requireNonNull(reference);
    Objects.requireNonNull(verifyLive);
    Objects.requireNonNull(verifyComparison);
    Objects.requireNonNull(liveness);
  }

  /**
   * The policies as written.
   *
   * @throws IllegalArgumentException if one does not exist
   */
  static OperationPolicies of(FaceCheckConfig written, Policies policies) {
    return new OperationPolicies(
        policy(policies, "match.reference-policy", written.match().referencePolicy()),
        policy(policies, "verify.live-policy", written.verify().livePolicy()),
        policy(policies, "verify.comparison-policy", written.verify().comparisonPolicy()),
        policy(policies, "liveness.policy", written.liveness().policy()));
  }

  private static Policy policy(Policies policies, String key, String name) {
    try {
      return policies.byName(name);
    } catch (UnknownPolicyException e) {
      throw new IllegalArgumentException(
          "facecheck.%s is %s; %s".formatted(key, name, e.getMessage()), e);
    }
  }
}
