package dev.facecheck.lab;

import dev.facecheck.config.Settings;
import dev.facecheck.config.Wiring;
import dev.facecheck.face.MeshFaceFinder;
import dev.facecheck.lab.evaluate.ComparisonCalibration;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.recognition.Recogniser;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code facecheck comparison-curve}: makes the curve of 1:1 comparison, see models/README.md. */
@Command(
    name = "comparison-curve",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Writes the curve of 1:1 comparison and its card.")
final class ComparisonCurveCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "PICTURES", description = "Folder of labelled pictures.")
  private Path pictures;

  @Parameters(index = "1", paramLabel = "OUT", description = "Folder for the two files.")
  private Path out;

  @Option(names = "--threads", description = "Pictures at a time (default: number of cores).")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Override
  public Integer call() throws Exception {
    Settings settings = Settings.load();
    try (ModelStore store = Wiring.store(settings)) {
      new ComparisonCalibration(
              MeshFaceFinder.from(store),
              Recogniser.from(store),
              settings.config().image().limits(),
              pictures,
              threads)
          .write(out);
    }
    return ExitCode.OK;
  }
}
