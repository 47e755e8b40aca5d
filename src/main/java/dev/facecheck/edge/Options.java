package dev.facecheck.edge;

import dev.facecheck.dialect.Dialects;
import dev.facecheck.policy.Policies;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.UnknownPolicyException;
import java.util.Objects;
import java.util.Optional;

/**
 * What a caller may choose.
 *
 * @param policy by name, the caller's or the key's
 * @param full whether measurements are told with the verdict
 */
record Options(Optional<String> policy, boolean full) {

  Options {
    Objects.requireNonNull(policy);
  }

  /**
   * The choices in a request.
   *
   * @param keyPolicy what the key's owner has set for requests that name no policy
   */
  static Options of(Parts parts, Optional<String> keyPolicy) throws RefusedRequestException {
    requireKnownDialect(parts.text("dialect"));
    return new Options(parts.text("policy").or(() -> keyPolicy), full(parts.text("detail")));
  }

  private static void requireKnownDialect(Optional<String> dialect) throws RefusedRequestException {
    try {
      dialect.ifPresent(Dialects::named);
    } catch (IllegalArgumentException e) {
      throw RefusedRequestException.badRequest(
          "Unknown dialect '"
              + Parts.printable(dialect.orElse(""))
              + "'. Known are facecheck, luna, okayface and okayface-v1.");
    }
  }

  private static boolean full(Optional<String> detail) throws RefusedRequestException {
    if (detail.isEmpty() || detail.get().equals("compact")) {
      return false;
    }
    if (detail.get().equals("full")) {
      return true;
    }
    throw RefusedRequestException.badRequest("Field 'detail' is either compact or full.");
  }

  /**
   * Told before a key's quota is touched.
   *
   * @throws RefusedRequestException if a request names a policy that there is not
   */
  static void requireKnownPolicy(Policies policies, Parts parts) throws RefusedRequestException {
    named(policies, parts.text("policy"), policies.defaultPolicy());
    named(policies, parts.text("reference_policy"), policies.defaultPolicy());
  }

  /** The policy that was chosen, or else a default one. */
  Policy policy(Policies policies, Policy otherwise) throws RefusedRequestException {
    return named(policies, policy, otherwise);
  }

  /**
   * The policy of a name.
   *
   * @throws RefusedRequestException if there is none
   */
  static Policy named(Policies policies, Optional<String> name, Policy otherwise)
      throws RefusedRequestException {
    try {
      return name.isPresent() ? policies.byName(name.get()) : otherwise;
    } catch (UnknownPolicyException e) {
      throw RefusedRequestException.badRequest(e.getMessage());
    }
  }
}
