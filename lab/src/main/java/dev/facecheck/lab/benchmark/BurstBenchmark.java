package dev.facecheck.lab.benchmark;

import dev.facecheck.Deadline;
import dev.facecheck.burst.BurstFrame;
import dev.facecheck.burst.Interaction;
import dev.facecheck.config.Core;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.policy.Policy;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Time of a warm burst on one thread, divided by the time of as many single checks of the same
 * picture. Both run in turn, so that the ratio does not depend on the machine.
 */
public final class BurstBenchmark {
  private static final int FRAMES = 10;
  private static final Duration PATIENT = Duration.ofMinutes(1);

  private final Core.Ready core;
  private final Policy policy;
  private final int runs;

  /**
   * @param runs bursts that are counted; a fifth as many are made before
   */
  public BurstBenchmark(Core.Ready core, int runs) {
    this.core = core;
    this.policy = core.policies().defaultPolicy();
    this.runs = runs;
  }

  /** Prints medians, in milliseconds, and the median ratio. */
  public void run(String name, ImageBytes picture, PrintWriter out) throws Exception {
    List<BurstFrame> frames =
        IntStream.range(0, FRAMES)
            .mapToObj(i -> new BurstFrame(picture, Duration.ofMillis(100L * i)))
            .toList();
    List<Double> bursts = new ArrayList<>();
    List<Double> checks = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    for (int i = -runs / 5; i < runs; i++) {
      long start = System.nanoTime();
      core.burst().check(frames, Interaction.NONE, policy, Deadline.in(PATIENT));
      long middle = System.nanoTime();
      for (int frame = 0; frame < FRAMES; frame++) {
        core.faceCheck().check(picture, policy, Deadline.in(PATIENT));
      }
      long end = System.nanoTime();
      if (i >= 0) {
        bursts.add((middle - start) / 1e6);
        checks.add((end - middle) / 1e6);
        ratios.add((double) (middle - start) / (end - middle));
      }
    }
    out.printf(
        Locale.ROOT,
        "| %d x %s | %.3f | %.1f | %.1f |%n",
        FRAMES,
        name,
        Median.of(ratios),
        Median.of(bursts),
        Median.of(checks));
    out.flush();
  }
}
