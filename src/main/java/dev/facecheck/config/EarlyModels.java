package dev.facecheck.config;

import dev.facecheck.InitializationException;
import dev.facecheck.InitializationFailure;
import dev.facecheck.onnx.ModelStore;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Models that are being loaded while the framework still starts: that leaves one core idle, and the
 * two folders are all that has to be known. Only a native executable gains by it.
 */
final class EarlyModels {
  private static final String MODELS = "facecheck.models-directory";
  private static final String LIBRARIES = "facecheck.onnxruntime-directory";

  /** As shipped; another value in a file only makes the early start useless. */
  private static final Path SHIPPED_MODELS = Path.of("models");

  private static volatile EarlyModels begun;

  private final Path models;
  private final Optional<Path> libraries;
  private final ModelStore store;

  private EarlyModels(Path models, Optional<Path> libraries) {
    this.models = models;
    this.libraries = libraries;
    this.store = new ModelStore(models, libraries);
    Wiring.begin(store);
  }

  /** Begins, if this is a native executable. */
  static void begin() {
    if (!Installation.inNativeExecutable()) {
      return;
    }
    NativeMemory.giveBackWhatIsFreed();
    try {
      begun =
          new EarlyModels(
              Installation.models(written(MODELS).orElse(SHIPPED_MODELS)),
              Installation.libraries(written(LIBRARIES)));
    } catch (RuntimeException | Error e) {
      // Told when the core is made, with the configuration that then is known.
      begun = null;
    }
  }

  /**
   * The store that was begun for these folders, once; any other that was begun is closed.
   *
   * @throws InitializationException if other libraries are wanted: a process loads them once
   */
  static Optional<ModelStore> take(Path models, Optional<Path> libraries) {
    EarlyModels early = begun;
    begun = null;
    if (early == null) {
      return Optional.empty();
    }
    if (!early.libraries.equals(libraries)) {
      early.store.close();
      throw new InitializationException(
          InitializationFailure.FACE_ENGINE_CREATION_FAILED,
          LIBRARIES + " of an executable is set by a variable or a property, not in a file",
          null);
    }
    if (early.models.equals(models)) {
      return Optional.of(early.store);
    }
    early.store.close();
    return Optional.empty();
  }

  /** What a system property or an environment variable says, in this order as in any key. */
  private static Optional<Path> written(String key) {
    String property = System.getProperty(key);
    return Optional.ofNullable(property == null ? System.getenv(Sources.variable(key)) : property)
        .map(Path::of);
  }
}
