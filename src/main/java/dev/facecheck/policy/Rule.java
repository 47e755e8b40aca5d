package dev.facecheck.policy;

import dev.facecheck.measure.Measurements;
import java.util.List;
import java.util.Optional;

/** A condition that a picture has to meet: one limit, or either of two. */
public sealed interface Rule permits LimitRule, EitherRule {
  /** The finding where the measurements break this rule; a failure to assess breaks it, too. */
  Optional<Finding> judge(Measurements measurements);

  /** The limits of which one has to be kept. */
  List<LimitRule> limits();
}
