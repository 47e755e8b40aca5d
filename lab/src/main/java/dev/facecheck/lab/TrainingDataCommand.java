package dev.facecheck.lab;

import dev.facecheck.config.Settings;
import dev.facecheck.config.Wiring;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.face.MeshFaceFinder;
import dev.facecheck.lab.training.FaceBoxes;
import dev.facecheck.lab.training.TrainingData;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.recognition.Recogniser;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code facecheck training-data}: the data that {@code models/train} trains the heads from, or the
 * boxes of the faces that it trains presentation attack detection from.
 */
@Command(
    name = "training-data",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Writes what the recogniser sees in the pictures of a plan.")
final class TrainingDataCommand implements Callable<Integer> {
  @Option(names = "--pictures", required = true, description = "Folder of the plan's pictures.")
  private Path pictures;

  @Option(
      names = "--textures",
      description = "Folder of pictures to draw with. Without it, boxes of faces are written.")
  private Optional<Path> textures;

  @Parameters(
      index = "0",
      paramLabel = "PLAN",
      description = "The plan, a CSV file; for boxes, names by line.")
  private Path plan;

  @Parameters(
      index = "1",
      paramLabel = "OUT",
      description = "Folder for rows and tensors; for boxes, a CSV file.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    try (ModelStore store = Wiring.store(Settings.load())) {
      FaceFinder finder = MeshFaceFinder.from(store);
      if (textures.isEmpty()) {
        new FaceBoxes(finder, pictures).write(plan, out);
        return ExitCode.OK;
      }
      Recogniser recogniser = Recogniser.from(store);
      new TrainingData(finder, recogniser, pictures, textures.get()).write(plan, out);
    }
    return ExitCode.OK;
  }
}
