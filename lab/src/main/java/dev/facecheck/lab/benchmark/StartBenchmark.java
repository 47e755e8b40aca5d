package dev.facecheck.lab.benchmark;

import dev.facecheck.cli.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Time and peak memory of processes that check one photograph. */
public final class StartBenchmark {
  /** The property that the benchmark itself varies. */
  public static final String LIBRARIES = "facecheck.onnxruntime-directory";

  private static final long LONGEST_SECONDS = 60;

  private final List<String> java;
  private final int runs;

  /**
   * @param runs processes of each kind; one more is started first and not counted
   */
  public StartBenchmark(int runs) {
    this.runs = runs;
    this.java =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            ManagementFactory.getRuntimeMXBean().getClassPath());
  }

  /**
   * Prints a row of medians: milliseconds and peak resident memory.
   *
   * @param options of the virtual machine
   */
  public void run(String name, Path photo, List<String> options, PrintWriter out)
      throws IOException, InterruptedException {
    List<Double> millis = new ArrayList<>();
    List<Double> megabytes = new ArrayList<>();
    for (int i = -1; i < runs; i++) {
      long before = System.nanoTime();
      double peak = peakMegabytes(start(photo, options));
      if (i >= 0) {
        millis.add((System.nanoTime() - before) / 1e6);
        megabytes.add(peak);
      }
    }
    out.printf(
        Locale.ROOT, "| %s | %.0f | %.0f |%n", name, Median.of(millis), Median.of(megabytes));
  }

  private Process start(Path photo, List<String> options) throws IOException {
    List<String> command = new ArrayList<>(java);
    command.addAll(1, options);
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith("facecheck.") && !name.equals(LIBRARIES))
        .forEach(name -> command.add(1, "-D" + name + "=" + System.getProperty(name)));
    command.addAll(List.of(Main.class.getName(), "check", photo.toString()));
    return new ProcessBuilder(command)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Waits for the end and follows the high-water mark that the kernel keeps (Linux only). */
  private static double peakMegabytes(Process process) throws IOException, InterruptedException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    double peak = 0;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
    while (!process.waitFor(5, TimeUnit.MILLISECONDS)) {
      peak = Math.max(peak, highWaterMegabytes(status));
      if (System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IOException("a check did not end within " + LONGEST_SECONDS + " s");
      }
    }
    // An accepted photograph ends with 0, a rejected one with 1.
    if (process.exitValue() > 1) {
      throw new IOException("a check ended with " + process.exitValue());
    }
    return peak;
  }

  private static double highWaterMegabytes(Path status) {
    try {
      return Files.readAllLines(status).stream()
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      // The process has just ended.
      return 0;
    }
  }
}
