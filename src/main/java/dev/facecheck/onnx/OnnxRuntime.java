package dev.facecheck.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxJavaType;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import ai.onnxruntime.TensorInfo;
import dev.facecheck.startup.InitializationException;
import dev.facecheck.startup.Part;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * ONNX Runtime itself: its native library, loaded once, and the options of every session.
 *
 * @param loading time that loading the library took
 */
record OnnxRuntime(OrtEnvironment environment, Duration loading) {
  private static final String NATIVE_PATH = "onnxruntime.native.path";

  /**
   * Loads the native library.
   *
   * @param libraries the folder that holds the two unpacked libraries; without one, the runtime
   *     extracts its own copy at every start, which is slow
   * @throws InitializationException if the library cannot be loaded
   */
  static OnnxRuntime load(Optional<Path> libraries) {
    long start = System.nanoTime();
    libraries.ifPresent(OnnxRuntime::use);
    try {
      OrtEnvironment environment =
          OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      return new OnnxRuntime(environment, Duration.ofNanos(System.nanoTime() - start));
    } catch (LinkageError | RuntimeException e) {
      throw new InitializationException(
          Part.INFERENCE_RUNTIME,
          "the native library of ONNX Runtime cannot be loaded: "
              + (e.getCause() == null ? e : e.getCause()),
          e);
    }
  }

  private static void use(Path folder) {
    if (!Files.isReadable(folder.resolve(System.mapLibraryName("onnxruntime")))) {
      throw new InitializationException(
          Part.INFERENCE_RUNTIME, "no library of ONNX Runtime in " + folder, null);
    }
    if (System.getProperty(NATIVE_PATH) == null) {
      System.setProperty(NATIVE_PATH, folder.toAbsolutePath().toString());
    }
  }

  /**
   * Opens a network and compares its tensors with the card.
   *
   * @throws OrtException if the file is no network that the runtime can run
   * @throws IllegalArgumentException if names or shapes are not the card's, or elements no 32-bit
   *     floats
   */
  OrtSession session(ModelCard card, Path file) throws OrtException {
    try (SessionOptions options = options()) {
      OrtSession session = environment.createSession(file.toString(), options);
      try {
        requireSame(card.inputs(), session.getInputInfo());
        requireSame(card.outputs(), session.getOutputInfo());
        return session;
      } catch (OrtException | RuntimeException e) {
        session.close();
        throw e;
      }
    }
  }

  private static void requireSame(List<ModelCard.Tensor> card, Map<String, NodeInfo> model) {
    for (ModelCard.Tensor tensor : card) {
      NodeInfo node = model.get(tensor.name());
      long[] shape = tensor.shape().stream().mapToLong(Long::longValue).toArray();
      if (node == null
          || !(node.getInfo() instanceof TensorInfo info)
          || info.type != OnnxJavaType.FLOAT
          || !Arrays.equals(info.getShape(), shape)) {
        throw new IllegalArgumentException(
            "the model has no tensor "
                + tensor.name()
                + " of 32-bit floats of shape "
                + tensor.shape());
      }
    }
    if (card.size() != model.size()) {
      throw new IllegalArgumentException("the card does not name every tensor of the model");
    }
  }

  /**
   * One thread per run and no spinning: requests run side by side, and two threads inside one run
   * lost time on a busy two-core machine.
   */
  private static SessionOptions options() throws OrtException {
    SessionOptions options = new SessionOptions();
    options.setIntraOpNumThreads(1);
    options.setInterOpNumThreads(1);
    options.addConfigEntry("session.intra_op.allow_spinning", "0");
    options.setOptimizationLevel(OptLevel.ALL_OPT);
    // A pool of memory for each network; the heaps of an executable keep what a run gives back.
    options.setCPUArenaAllocator(!Executable.isThis());
    return options;
  }
}
