package dev.facecheck.config;

import dev.facecheck.FaceCheck;
import dev.facecheck.InitializationFailure;
import dev.facecheck.policy.Policies;
import java.util.Map;
import java.util.Objects;

/** What start-up arrived at: everything that checks need, or the component that failed. */
public sealed interface Core {

  /**
   * Checks can be made.
   *
   * @param faceCheck the pipeline
   * @param policies by name
   * @param modelVersions version of each network by its component's name
   * @param operations policies that the caller does not choose
   * @param times what the start took
   */
  record Ready(
      FaceCheck faceCheck,
      Policies policies,
      OperationPolicies operations,
      Map<String, String> modelVersions,
      StartTimes times)
      implements Core {
    public Ready {
      Objects.requireNonNull(faceCheck);
      Objects.requireNonNull(policies);
      Objects.requireNonNull(operations);
      Objects.requireNonNull(times);
      modelVersions = Map.copyOf(modelVersions);
    }
  }

  /**
   * Nothing can be checked until an operator mends a component.
   *
   * @param failure the component
   * @param why for the operator, never for a client
   */
  record Failed(InitializationFailure failure, String why) implements Core {
    public Failed {
      Objects.requireNonNull(failure);
      Objects.requireNonNull(why);
    }
  }
}
