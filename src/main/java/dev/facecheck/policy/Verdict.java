package dev.facecheck.policy;

import java.util.Comparator;
import java.util.List;

/** Judgement of one picture by one policy. */
public sealed interface Verdict {
  /** The reason that supplies the code. */
  Reason reason();

  /** Every finding, by precedence; empty when accepted. */
  List<Finding> findings();

  /** Verdict of findings in any order. */
  static Verdict of(List<Finding> findings) {
    return findings.isEmpty() ? new Accepted() : new Rejected(findings);
  }

  /** No rule was broken. */
  record Accepted() implements Verdict {
    @Override
    public Reason reason() {
      return Reason.SUCCESS;
    }

    @Override
    public List<Finding> findings() {
      return List.of();
    }
  }

  /**
   * At least one rule was broken.
   *
   * @param findings not empty; kept sorted by precedence
   */
  record Rejected(List<Finding> findings) implements Verdict {
    public Rejected {
      if (findings.isEmpty()) {
        throw new IllegalArgumentException("a rejection has a finding");
      }
      findings = findings.stream().sorted(Comparator.comparing(Finding::reason)).toList();
    }

    @Override
    public Reason reason() {
      return findings.get(0).reason();
    }
  }
}
