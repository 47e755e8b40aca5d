package dev.facecheck.lab;

import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.config.Wiring;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.lab.benchmark.BenchmarkPictures;
import dev.facecheck.lab.benchmark.BurstBenchmark;
import dev.facecheck.lab.benchmark.StartBenchmark;
import dev.facecheck.lab.benchmark.WarmBenchmark;
import dev.facecheck.onnx.ModelStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code facecheck benchmark}: the figures of docs/PERFORMANCE.md. */
@Command(
    name = "benchmark",
    mixinStandardHelpOptions = true,
    description = "Measures warm checks against their networks' time, and the start of a process.")
final class BenchmarkCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PORTRAIT", description = "A portrait in JPEG or PNG.")
  private Path portrait;

  @Option(names = "--runs", description = "Warm checks that are counted (default: 200).")
  private int runs = 200;

  @Option(
      names = "--starts",
      description = "Processes that are counted (default: 9; 0 starts none).")
  private int starts = 9;

  @Override
  public Integer call() throws Exception {
    BenchmarkPictures pictures = new BenchmarkPictures(portrait);
    PrintWriter out = spec.commandLine().getOut();
    warm(pictures, out);
    if (starts > 0) {
      starts(pictures, out);
    }
    return ExitCode.OK;
  }

  private void warm(BenchmarkPictures pictures, PrintWriter out) throws Exception {
    Settings settings = Settings.load();
    ModelStore store = Wiring.store(settings);
    Core.Ready core = Wiring.assemble(settings, store);
    WarmBenchmark benchmark = new WarmBenchmark(core, store, runs, runs);
    out.println("Warm check on one thread, median of " + runs + ", in ms:");
    out.println();
    out.println(
        "| picture | check / networks | check | processor | networks"
            + " | header | decode | faces | measures | judgement | KB allocated |");
    out.println("|---".repeat(11) + "|");
    benchmark.run("640 x 480", pictures.jpeg(640), out);
    benchmark.run("2 megapixels", pictures.jpeg(1632), out);
    benchmark.run("12 megapixels", pictures.jpeg(4000), out);
    out.println();
    out.println("The same, in each network:");
    out.println();
    benchmark.networks(out);
    out.println();
    int bursts = Math.max(1, runs / 5);
    out.println("Warm burst on one thread, median of " + bursts + ", in ms:");
    out.println();
    out.println("| frames | burst / as many checks | burst | checks |");
    out.println("|---|---|---|---|");
    new BurstBenchmark(core, bursts).run("640 x 480", pictures.jpeg(640), out);
    out.println();
  }

  private void starts(BenchmarkPictures pictures, PrintWriter out) throws Exception {
    StartBenchmark benchmark = new StartBenchmark(starts);
    Path libraries =
        Settings.load()
            .config()
            .onnxruntimeDirectory()
            .orElseThrow(() -> new IOException("no unpacked libraries to compare with"));
    String unpacked = "-D" + StartBenchmark.LIBRARIES + "=" + libraries;
    List<String> quick = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", unpacked);
    Path small = written(pictures.jpeg(640));
    Path large = written(pictures.jpeg(4000));
    try {
      out.println("Start of a process to its first verdict, median of " + starts + ":");
      out.println();
      out.println("| process | ms | peak resident MB |");
      out.println("|---|---|---|");
      benchmark.run(
          "640 x 480, library extracted at each start",
          small,
          List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"),
          out);
      benchmark.run("640 x 480, library beside the jar", small, quick, out);
      benchmark.run("12 megapixels, -Xmx256m", large, List.of("-Xmx256m", unpacked), out);
      out.flush();
    } finally {
      Files.delete(small);
      Files.delete(large);
    }
  }

  private static Path written(ImageBytes picture) throws IOException {
    Path file = Files.createTempFile("facecheck", ".jpg");
    try (InputStream stream = picture.stream()) {
      Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
    }
    return file;
  }
}
