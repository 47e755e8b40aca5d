package dev.facecheck.lab;

import dev.facecheck.config.Settings;
import dev.facecheck.config.Wiring;
import dev.facecheck.face.MeshFaceFinder;
import dev.facecheck.lab.training.FaceBoxes;
import dev.facecheck.onnx.ModelStore;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code facecheck face-boxes}: where {@code models/train/pad} finds the faces of its pictures. */
@Command(
    name = "face-boxes",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Writes the detector's box of the largest face of each picture of a list.")
final class FaceBoxesCommand implements Callable<Integer> {
  @Option(names = "--pictures", required = true, description = "Folder of the list's pictures.")
  private Path pictures;

  @Parameters(index = "0", paramLabel = "LIST", description = "Names below the folder, by line.")
  private Path list;

  @Parameters(index = "1", paramLabel = "OUT", description = "The CSV file to write.")
  private Path out;

  @Override
  public Integer call() throws Exception {
    try (ModelStore store = Wiring.store(Settings.load())) {
      new FaceBoxes(MeshFaceFinder.from(store), pictures).write(list, out);
    }
    return ExitCode.OK;
  }
}
