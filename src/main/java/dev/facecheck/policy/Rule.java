package dev.facecheck.policy;

import dev.facecheck.measure.Measurements;
import java.util.List;
import java.util.Optional;

/** One limit on one component. */
public interface Rule {

  /** The finding when the measurements break this rule, a failure to assess included. */
  Optional<Finding> judge(Measurements measurements);

  /** The limits of which one has to be kept: a single one but where either of two eyes suffices. */
  default List<Rule> alternatives() {
    return List.of(this);
  }
}
