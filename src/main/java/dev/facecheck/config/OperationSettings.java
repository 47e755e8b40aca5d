package dev.facecheck.config;

import dev.facecheck.policy.Policies;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.UnknownPolicyException;
import java.util.Objects;

/**
 * Policies and limits of single operations that callers do not choose.
 *
 * @param reference policy of the picture that a selfie is compared with
 * @param verifyLive policy of OkayFace's selfie with liveness
 * @param verifyComparison policy of OkayFace's selfie without liveness
 * @param liveness policy of LUNA PLATFORM's images
 * @param minConfidence least confidence of a 1:1 comparison, above 0 to 100
 */
public record OperationSettings(
    Policy reference,
    Policy verifyLive,
    Policy verifyComparison,
    Policy liveness,
    double minConfidence) {
  public OperationSettings {
    Objects.requireNonNull(reference);
    Objects.requireNonNull(verifyLive);
    Objects.requireNonNull(verifyComparison);
    Objects.requireNonNull(liveness);
  }

  /**
   * The policies by their configured names.
   *
   * @throws IllegalArgumentException if one does not exist
   */
  static OperationSettings of(FaceCheckConfig config, Policies policies) {
    return new OperationSettings(
        policy(policies, "match.reference-policy", config.match().referencePolicy()),
        policy(policies, "verify.live-policy", config.verify().livePolicy()),
        policy(policies, "verify.comparison-policy", config.verify().comparisonPolicy()),
        policy(policies, "liveness.policy", config.liveness().policy()),
        config.match().minConfidence());
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
