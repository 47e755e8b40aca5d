package dev.facecheck.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * Metrics of requests, the same in Amazon CloudWatch and for Prometheus; docs/METRICS.md has the
 * table. Every set of labels is bounded: no label takes what a client writes.
 */
public enum Metric {
  /** Each request that was answered. */
  CHECKS(Unit.COUNT),
  /** Each request that was not judged. */
  REFUSALS(Unit.COUNT),
  /** The first request of each process. */
  COLD_STARTS(Unit.COUNT),
  TOTAL(Unit.MILLISECONDS),
  FETCH(Unit.MILLISECONDS),
  HEADER(Unit.MILLISECONDS),
  DECODE(Unit.MILLISECONDS),
  FACES(Unit.MILLISECONDS),
  MEASURES(Unit.MILLISECONDS),
  JUDGEMENT(Unit.MILLISECONDS),
  QUOTA_USED(Unit.PERCENT);

  /** Units, with the endings of their metrics' names. */
  public enum Unit {
    COUNT("total"),
    MILLISECONDS("milliseconds"),
    PERCENT("percent");

    private final String ending;

    Unit(String ending) {
      this.ending = ending;
    }
  }

  /** Labels, by which series of one metric differ. */
  public enum Label {
    REASON,
    POLICY,
    WAY_IN,
    FAULT;

    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Its value for a request; empty where it does not apply. */
    public Optional<String> of(AnsweredRequest request) {
      return switch (this) {
        case REASON -> request.reason();
        case POLICY -> request.policy();
        case WAY_IN -> Optional.of(request.caller().wayIn());
        case FAULT -> request.fault().map(Enum::name);
      };
    }
  }

  private final Unit unit;

  Metric(Unit unit) {
    this.unit = unit;
  }

  /** Its name, the unit included. */
  public String id() {
    return "facecheck_" + lower() + "_" + unit.ending;
  }

  private String lower() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Unit unit() {
    return unit;
  }

  public List<Label> labels() {
    return switch (this) {
      case CHECKS -> List.of(Label.REASON, Label.POLICY, Label.WAY_IN);
      case REFUSALS -> List.of(Label.FAULT);
      case COLD_STARTS, TOTAL, FETCH, HEADER, DECODE, FACES, MEASURES, JUDGEMENT, QUOTA_USED ->
          List.of();
    };
  }

  /** Its value for a request, in its unit; empty where there is none. */
  public OptionalDouble of(AnsweredRequest request) {
    return switch (this) {
      case CHECKS -> OptionalDouble.of(1);
      case REFUSALS -> one(request.fault().isPresent());
      case COLD_STARTS -> one(request.first());
      case TOTAL -> OptionalDouble.of(request.tookMillis());
      case FETCH, HEADER, DECODE, FACES, MEASURES, JUDGEMENT ->
          Stream.ofNullable(request.stages().get(lower())).mapToDouble(x -> x).findFirst();
      case QUOTA_USED -> request.quotaUsedPercent();
    };
  }

  private static OptionalDouble one(boolean counts) {
    return counts ? OptionalDouble.of(1) : OptionalDouble.empty();
  }
}
