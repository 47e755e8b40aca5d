package dev.facecheck.lab.benchmark;

import dev.facecheck.CheckResult;
import dev.facecheck.Deadline;
import dev.facecheck.config.Core;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.onnx.ModelStore;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.LinkedHashMap;
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
  private final Map<String, Map<String, Double>> networks = new LinkedHashMap<>();

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

  /** Prints a row of medians: times in milliseconds, the ratio, and kilobytes allocated. */
  public void run(String name, ImageBytes picture, PrintWriter out) throws Exception {
    WarmSamples samples = new WarmSamples();
    for (int i = -warmUp; i < runs; i++) {
      Spent before = Spent.now(store);
      CheckResult result =
          core.faceCheck()
              .check(picture, core.policies().defaultPolicy(), Deadline.in(Duration.ofMinutes(1)));
      if (i >= 0) {
        samples.add(Spent.now(store).since(before), result.timings());
      }
    }
    networks.put(name, samples.networks());
    out.println("| " + name + " |" + samples.medians());
    out.flush();
  }

  /** Prints a table of the pictures so far: medians of each network's time in one check, in ms. */
  public void networks(PrintWriter out) {
    out.println("| network | " + String.join(" | ", networks.keySet()) + " |");
    out.println("|---".repeat(networks.size() + 1) + "|");
    for (String network : networks.values().iterator().next().keySet()) {
      StringBuilder row = new StringBuilder("| " + network + " |");
      networks
          .values()
          .forEach(each -> row.append(String.format(Locale.ROOT, " %.2f |", each.get(network))));
      out.println(row);
    }
  }
}
