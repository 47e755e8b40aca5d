package dev.facecheck.policy;

import dev.facecheck.measure.Measurements;
import java.util.Optional;

/** One limit on one component. */
public interface Rule {

  /** The finding when the measurements break this rule, a failure to assess included. */
  Optional<Finding> judge(Measurements measurements);
}
