package dev.facecheck.edge;

import dev.facecheck.Deadline;
import dev.facecheck.config.Core;
import java.util.Objects;

/**
 * What a task works with.
 *
 * @param core that checks
 * @param deadline by which the answer is needed
 */
record Context(Core.Ready core, Deadline deadline) {

  Context {
    Objects.requireNonNull(core);
    Objects.requireNonNull(deadline);
  }
}
