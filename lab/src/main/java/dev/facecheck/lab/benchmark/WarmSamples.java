package dev.facecheck.lab.benchmark;

import dev.facecheck.Timings;
import dev.facecheck.Timings.Stage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** What the checks that count have used. */
final class WarmSamples {
  private final List<Spent> all = new ArrayList<>();
  private final Map<Stage, List<Double>> stages = new EnumMap<>(Stage.class);

  void add(Spent spent, Timings timings) {
    all.add(spent);
    timings
        .nanos()
        .forEach(
            (stage, nanos) ->
                stages.computeIfAbsent(stage, s -> new ArrayList<>()).add(nanos / 1e6));
  }

  /** The cells of a row: ratio, whole, processor, networks, each stage, allocated. */
  String medians() {
    StringBuilder row = new StringBuilder();
    row.append(
        String.format(
            Locale.ROOT,
            " %.2f | %.1f | %.1f | %.1f |",
            median(spent -> spent.wall() / spent.inNetworks()),
            median(Spent::wall),
            median(Spent::processor),
            median(Spent::inNetworks)));
    for (Stage stage : Stage.values()) {
      row.append(String.format(Locale.ROOT, " %.2f |", Median.of(stages.get(stage))));
    }
    return row.append(String.format(Locale.ROOT, " %.0f |", median(Spent::allocated))).toString();
  }

  /** Median of each network in one check, by the names of the models' cards. */
  Map<String, Double> networks() {
    Map<String, Double> medians = new TreeMap<>();
    for (String name : all.get(0).networks().keySet()) {
      medians.put(name, median(spent -> spent.networks().get(name)));
    }
    return medians;
  }

  private double median(ToDoubleFunction<Spent> value) {
    return Median.of(all.stream().map(value::applyAsDouble).toList());
  }
}
