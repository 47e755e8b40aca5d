package dev.facecheck.config;

import dev.facecheck.onnx.Executable;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.startup.InitializationException;
import dev.facecheck.startup.Part;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Models that load while the framework still starts, which leaves one core idle. Their two folders
 * are the only keys that this needs. Only a native executable gains by it.
 */
record EarlyModels(Path models, Optional<Path> libraries, ModelStore store) {
  private static final String MODELS = "facecheck.models-directory";
  private static final String LIBRARIES = "facecheck.onnxruntime-directory";

  /** The shipped value; another one in a file makes the early start useless, but not wrong. */
  private static final Path SHIPPED_MODELS = Path.of("models");

  private static volatile EarlyModels begun;

  /** Begins to load in a native executable. */
  static void begin() {
    if (!Executable.isThis()) {
      return;
    }
    try {
      Path models = Installation.models(written(MODELS).orElse(SHIPPED_MODELS));
      Optional<Path> libraries = Installation.libraries(written(LIBRARIES));
      ModelStore store = new ModelStore(models, libraries);
      store.begin();
      begun = new EarlyModels(models, libraries, store);
    } catch (RuntimeException | Error e) {
      // The core is made later from the whole configuration, and then reports the failure.
      begun = null;
    }
  }

  /**
   * Returns the store that was begun for these folders, once; closes one for other folders.
   *
   * @throws InitializationException if it was begun with other libraries, which load only once
   */
  static Optional<ModelStore> take(Path models, Optional<Path> libraries) {
    EarlyModels early = begun;
    begun = null;
    if (early == null) {
      return Optional.empty();
    }
    if (early.libraries.equals(libraries) && early.models.equals(models)) {
      return Optional.of(early.store);
    }
    early.store.close();
    if (!early.libraries.equals(libraries)) {
      throw new InitializationException(
          Part.INFERENCE_RUNTIME,
          LIBRARIES + " of an executable is set by a variable or a property, not in a file",
          null);
    }
    return Optional.empty();
  }

  /** Value of a system property, else of an environment variable, as for any key. */
  private static Optional<Path> written(String key) {
    String property = System.getProperty(key);
    return Optional.ofNullable(property == null ? System.getenv(Sources.variable(key)) : property)
        .map(Path::of);
  }
}
