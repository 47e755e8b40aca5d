package dev.facecheck.service;

import dev.facecheck.CheckResult;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Fault;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * A request that was answered, for the log and the metrics.
 *
 * @param status of HTTP
 * @param first whether it is the first of its process
 * @param took from its reading to its reply
 */
public record AnsweredRequest(
    Caller caller, Operation operation, Outcome outcome, int status, boolean first, Duration took) {
  public AnsweredRequest {
    Objects.requireNonNull(caller);
    Objects.requireNonNull(operation);
    Objects.requireNonNull(outcome);
    Objects.requireNonNull(took);
  }

  /** The native dialect's code; empty for pictures that were judged each for itself. */
  OptionalInt code() {
    Answer answer = outcome.answer();
    if (answer instanceof Answer.WithVerdict judged) {
      return OptionalInt.of(judged.verdict().reason().code());
    }
    if (answer instanceof Answer.NotInitialized) {
      return OptionalInt.of(InitializationFailure.CODE);
    }
    return fault().stream().mapToInt(Fault::code).findFirst();
  }

  /** The name of the code. */
  Optional<String> reason() {
    Answer answer = outcome.answer();
    if (answer instanceof Answer.WithVerdict judged) {
      return Optional.of(judged.verdict().reason().name());
    }
    if (answer instanceof Answer.NotInitialized notInitialized) {
      return Optional.of(notInitialized.failure().name());
    }
    return fault().map(Fault::reason);
  }

  /** Why it was not judged. */
  Optional<Fault> fault() {
    return outcome.answer() instanceof Answer.Refused refused
        ? Optional.of(refused.fault())
        : Optional.empty();
  }

  /** The policy that judged, or else the one that the request named. */
  Optional<String> policy() {
    Answer answer = outcome.answer();
    if (answer instanceof Answer.OfOnePicture judged) {
      return Optional.of(judged.detail().policy().name());
    }
    if (answer instanceof Answer.BestShot best) {
      return Optional.of(best.detail().policy().name());
    }
    return outcome.work().flatMap(Outcome.Work::policy);
  }

  /** Percentage of its key's quota that is used up. */
  OptionalDouble quotaUsedPercent() {
    return outcome.work().map(work -> work.access().quotaUsed()).stream()
        .flatMapToDouble(OptionalDouble::stream)
        .map(share -> Math.round(share * 1e4) / 100.0)
        .findFirst();
  }

  /** Milliseconds by stage, in the order in which they run; of several pictures, the sums. */
  Map<String, Double> stages() {
    Map<String, Long> nanos = new LinkedHashMap<>();
    outcome
        .work()
        .filter(work -> work.fetchNanos() > 0)
        .ifPresent(work -> nanos.put("fetch", work.fetchNanos()));
    for (CheckResult result : results()) {
      result
          .timings()
          .nanos()
          .forEach(
              (stage, ns) -> nanos.merge(stage.name().toLowerCase(Locale.ROOT), ns, Long::sum));
    }
    Map<String, Double> stages = new LinkedHashMap<>();
    nanos.forEach((stage, ns) -> stages.put(stage, millis(Duration.ofNanos(ns))));
    return stages;
  }

  private List<CheckResult> results() {
    Answer answer = outcome.answer();
    if (answer instanceof Answer.OfOnePicture judged) {
      return List.of(judged.result());
    }
    if (answer instanceof Answer.Compared compared) {
      return List.of(compared.probe(), compared.reference());
    }
    return answer instanceof Answer.LivenessChecked checked
        ? checked.images().stream().flatMap(image -> image.result().stream()).toList()
        : List.of();
  }

  double tookMillis() {
    return millis(took);
  }

  /** Milliseconds with two decimals. */
  static double millis(Duration duration) {
    return Math.round(duration.toNanos() / 1e4) / 100.0;
  }
}
