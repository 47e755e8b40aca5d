package dev.facecheck.onnx;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import dev.facecheck.InitializationException;
import dev.facecheck.InitializationFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** ONNX Runtime itself: its native library, loaded once, and the options of every session. */
final class OnnxRuntime {
  private static final String NATIVE_PATH = "onnxruntime.native.path";

  private final OrtEnvironment environment;
  private final Duration loading;

  /**
   * Loads the native library.
   *
   * @param libraries the folder that holds the two unpacked libraries; without one, the runtime
   *     extracts its own copy at every start, which is slow
   * @throws InitializationException if the library cannot be loaded
   */
  OnnxRuntime(Optional<Path> libraries) {
    long start = System.nanoTime();
    libraries.ifPresent(OnnxRuntime::use);
    try {
      environment = OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
    } catch (LinkageError | RuntimeException e) {
      throw new InitializationException(
          InitializationFailure.FACE_ENGINE_CREATION_FAILED,
          "the native library of ONNX Runtime cannot be loaded: "
              + (e.getCause() == null ? e : e.getCause()),
          e);
    }
    loading = Duration.ofNanos(System.nanoTime() - start);
  }

  private static void use(Path folder) {
    if (!Files.isReadable(folder.resolve(System.mapLibraryName("onnxruntime")))) {
      throw new InitializationException(
          InitializationFailure.FACE_ENGINE_CREATION_FAILED,
          "no library of ONNX Runtime in " + folder,
          null);
    }
    if (System.getProperty(NATIVE_PATH) == null) {
      System.setProperty(NATIVE_PATH, folder.toAbsolutePath().toString());
    }
  }

  OrtEnvironment environment() {
    return environment;
  }

  /** What loading the library took. */
  Duration loading() {
    return loading;
  }

  /**
   * One thread per run and no spinning: requests run side by side, and two threads inside one run
   * lost time on a busy two-core machine.
   */
  static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.setOptimizationLevel(OptLevel.ALL_OPT);
    return options;
  }
}
