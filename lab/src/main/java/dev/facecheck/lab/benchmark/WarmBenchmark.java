package dev.facecheck.lab.benchmark;

import dev.facecheck.CheckResult;
import dev.facecheck.Deadline;
import dev.facecheck.Timings;
import dev.facecheck.Timings.Stage;
import dev.facecheck.config.Core;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.onnx.OnnxModel;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Time of a warm check on one thread, divided by the time of its networks in the same check, so
 * that the ratio does not depend on the machine.
 */
public final class WarmBenchmark {
  private final Core.Ready core;
  private final ModelStore store;
  private final int warmUp;
  private final int runs;

  /**
   * @param store the one that the core's networks came from
   * @param warmUp checks that are not counted, so that the compiler has done its work
   * @param runs checks that are counted
   */
  public WarmBenchmark(Core.Ready core, ModelStore store, int warmUp, int runs) {
    this.core = core;
    this.store = store;
    this.warmUp = warmUp;
    this.runs = runs;
  }

  /** Prints medians, in milliseconds, and the median ratio. */
  public void run(String name, ImageBytes picture, PrintWriter out) throws Exception {
    Samples samples = new Samples();
    for (int i = -warmUp; i < runs; i++) {
      long networkBefore = networkNanos();
      long before = System.nanoTime();
      CheckResult result =
          core.faceCheck()
              .check(picture, core.policies().defaultPolicy(), Deadline.in(Duration.ofMinutes(1)));
      double total = (System.nanoTime() - before) / 1e6;
      if (i >= 0) {
        samples.add(total, (networkNanos() - networkBefore) / 1e6, result.timings());
      }
    }
    out.println("| " + name + " |" + samples.medians());
    out.flush();
  }

  private long networkNanos() {
    return store.loaded().values().stream().mapToLong(OnnxModel::runNanos).sum();
  }

  /** The times of the checks that count, in milliseconds. */
  private static final class Samples {
    private final List<Double> totals = new ArrayList<>();
    private final List<Double> networks = new ArrayList<>();
    private final List<Double> ratios = new ArrayList<>();
    private final Map<Stage, List<Double>> stages = new EnumMap<>(Stage.class);

    void add(double total, double network, Timings timings) {
      totals.add(total);
      networks.add(network);
      ratios.add(total / network);
      timings
          .nanos()
          .forEach(
              (stage, nanos) ->
                  stages.computeIfAbsent(stage, s -> new ArrayList<>()).add(nanos / 1e6));
    }

    String medians() {
      StringBuilder row = new StringBuilder();
      row.append(
          String.format(
              Locale.ROOT,
              " %.2f | %.1f | %.1f |",
              Median.of(ratios),
              Median.of(totals),
              Median.of(networks)));
      for (Stage stage : Stage.values()) {
        row.append(String.format(Locale.ROOT, " %.2f |", Median.of(stages.get(stage))));
      }
      return row.toString();
    }
  }
}
