package dev.facecheck.config;

import dev.facecheck.FaceCheck;
import dev.facecheck.access.AccessControl;
import dev.facecheck.burst.BurstCheck;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.policy.Policies;
import dev.facecheck.recognition.FaceComparison;
import dev.facecheck.startup.InitializationException;
import java.util.Map;
import java.util.Objects;

/** Result of the start: everything that checks need, or the component that failed. */
public sealed interface Core {
  /**
   * A core that can make checks.
   *
   * @param policies by name
   * @param operations policies and limits that callers do not choose
   * @param modelVersions version of each network by its component's name
   * @param times durations of the start
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

    Ready with(AccessControl control) {
      return new Ready(
          faceCheck, burst, matching, policies, operations, control, modelVersions, times);
    }
  }

  /**
   * A core without a component, which an operator has to repair.
   *
   * @param failure of the component
   * @param why for the operator, never for a client
   */
  record Failed(InitializationFailure failure, String why) implements Core {
    public Failed {
      Objects.requireNonNull(failure);
      Objects.requireNonNull(why);
    }

    static Failed of(InitializationException e) {
      return new Failed(InitializationFailure.of(e.part()), e.getMessage());
    }
  }
}
