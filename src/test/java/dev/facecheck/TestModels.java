package dev.facecheck;

import dev.facecheck.onnx.ModelStore;
import java.nio.file.Path;
import java.util.Optional;

/** The project's own models, opened once for all tests. */
public final class TestModels {
  /** The folder of the models. */
  public static final Path FOLDER = Path.of("models");

  /** The folder that the build unpacks the runtime's libraries into. */
  public static final Optional<Path> LIBRARIES = Optional.of(Path.of("target/onnxruntime"));

  private static final ModelStore STORE = new ModelStore(FOLDER, LIBRARIES);

  private TestModels() {}

  public static ModelStore store() {
    return STORE;
  }
}
