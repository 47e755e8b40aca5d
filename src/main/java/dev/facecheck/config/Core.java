package dev.facecheck.config;

import dev.facecheck.FaceCheck;
import dev.facecheck.access.AccessControl;
import dev.facecheck.burst.BurstCheck;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.policy.Policies;
import dev.facecheck.recognition.FaceComparison;
import java.util.Map;
import java.util.Objects;

/** What start-up arrived at: everything that checks need, or the component that failed. */
public sealed interface Core {

  /**
   * Checks can be made.
   *
   * @param faceCheck the pipeline
   * @param burst judges several frames of one recording
   * @param matching tells whether two pictures show one person
   * @param policies by name
   * @param access who may call
   * @param modelVersions version of each network by its component's name
   * @param operations what the caller does not choose
   * @param times what the start took
   */
  record Ready(
      FaceCheck faceCheck,
      BurstCheck burst,
      FaceComparison matching,
      Policies policies,
      OperationSettings operations,
      AccessControl access,
      Map<String, String> modelVersions,
      StartTimes times)
      implements Core {
    public Ready {
      Objects.requireNonNull(faceCheck);
      Objects.requireNonNull(burst);
      Objects.requireNonNull(matching);
      Objects.requireNonNull(policies);
      Objects.requireNonNull(operations);
      Objects.requireNonNull(access);
      Objects.requireNonNull(times);
      modelVersions = Map.copyOf(modelVersions);
    }

    /** The same behind a door. */
    Ready behind(AccessControl door) {
      return new Ready(
          faceCheck, burst, matching, policies, operations, door, modelVersions, times);
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
