package dev.facecheck.cli;

import dev.facecheck.CheckResult;
import dev.facecheck.dialect.Answer.Judged;
import dev.facecheck.measure.Measurement;
import dev.facecheck.policy.Finding;
import java.util.Locale;

/** Findings and measurements of a check as an indented table. */
final class DetailTable {
  private static final String ROW = "  %-32s %12s %-8s %5s%n";

  private DetailTable() {}

  static String of(Judged judged) {
    CheckResult result = judged.result();
    StringBuilder table = new StringBuilder();
    table.append(
        "  policy %s (%s), %d x %d %s, faces: %d%n"
            .formatted(
                judged.detail().policy().name(),
                judged.detail().policy().version(),
                result.header().width(),
                result.header().height(),
                result.header().format(),
                result.faces().size()));
    result.verdict().findings().forEach(finding -> append(table, finding));
    table.append(ROW.formatted("component", "native", "unit", "value"));
    result.measurements().all().forEach(measurement -> append(table, measurement));
    return table.toString().stripTrailing();
  }

  private static void append(StringBuilder table, Finding finding) {
    String observed =
        finding.observed().isPresent()
            ? number(finding.observed().getAsDouble())
            : "could not be assessed";
    table.append(
        "  ! %s: %s %s, limit %s %s%n"
            .formatted(
                finding.reason(),
                finding.component().id(),
                observed,
                number(finding.limit()),
                finding.unit()));
  }

  private static void append(StringBuilder table, Measurement measurement) {
    String id = measurement.component().id();
    if (measurement instanceof Measurement.Assessed assessed) {
      table.append(
          ROW.formatted(
              id, number(assessed.nativeScore()), assessed.component().unit(), assessed.value()));
    } else if (measurement instanceof Measurement.FailureToAssess failure) {
      table.append("  %-32s not assessed: %s%n".formatted(id, failure.why()));
    }
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }
}
