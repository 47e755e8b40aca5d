package dev.facecheck.config;

import dev.facecheck.policy.Policies;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.UnknownPolicyException;
import java.util.Objects;

/**
 * What callers of single operations do not choose.
 *
 * @param reference of the picture that a selfie is compared with
 * @param verifyLive of OkayFace's selfie when liveness is asked for
 * @param verifyComparison of OkayFace's selfie when it is only compared
 * @param liveness of LUNA PLATFORM's images
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
    if (!(minConfidence > 0 && minConfidence <= 100)) {
      throw new IllegalArgumentException(
          "facecheck.match.min-confidence is %s; allowed are above 0, up to 100"
              .formatted(minConfidence));
    }
  }

  /**
   * The policies as written.
   *
   * @throws IllegalArgumentException if one does not exist
   */
  static OperationSettings of(FaceCheckConfig written, Policies policies) {
    return new OperationSettings(
        policy(policies, "match.reference-policy", written.match().referencePolicy()),
        policy(policies, "verify.live-policy", written.verify().livePolicy()),
        policy(policies, "verify.comparison-policy", written.verify().comparisonPolicy()),
        policy(policies, "liveness.policy", written.liveness().policy()),
        written.match().minConfidence());
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
