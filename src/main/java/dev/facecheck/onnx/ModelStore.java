package dev.facecheck.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.facecheck.InitializationException;
import dev.facecheck.InitializationFailure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folder of models and cards. Whatever is loaded from it is proved against its card first:
 * digest, names and shapes.
 *
 * <p>The runtime's library and the networks that were announced by {@link #begin} are loaded by
 * threads of the store's own, since a start waits for little else. Safe for use by several threads.
 */
public final class ModelStore implements AutoCloseable {
  private final Path folder;
  private final Loaders loaders = new Loaders();
  private final CompletableFuture<OnnxRuntime> runtime;
  private final Map<String, CompletableFuture<OnnxModel>> models = new ConcurrentHashMap<>();

  /**
   * Starts to load the runtime; whether it does is told by the first network.
   *
   * @param folder holds the models and their cards
   * @param libraries folder with the runtime's native libraries, if they are unpacked
   * @throws InitializationException if there is no such folder
   */
  public ModelStore(Path folder, Optional<Path> libraries) {
    if (!Files.isDirectory(folder)) {
      throw new InitializationException(
          InitializationFailure.CACHE_PROVIDER_CREATION_FAILED,
          "no folder of models at " + folder,
          null);
    }
    this.folder = folder;
    this.runtime = loaders.begin(() -> new OnnxRuntime(libraries));
  }

  /**
   * Starts to load a network that {@link #load} will be asked for.
   *
   * @param name of the card, without its ending
   * @param failure the component that cannot start without this network
   */
  public void begin(String name, InitializationFailure failure) {
    models.computeIfAbsent(name, unknown -> loaders.begin(() -> model(name, failure)));
  }

  /**
   * Loads a network, or gives it again where it was loaded before.
   *
   * @param name of the card, without its ending
   * @param failure the component that cannot start without this network
   * @throws InitializationException naming that component, if anything is missing or does not
   *     match; naming the runtime, if that did not start
   */
  public OnnxModel load(String name, InitializationFailure failure) {
    return Loaders.await(
        models.computeIfAbsent(name, unknown -> loaders.begin(() -> model(name, failure))));
  }

  private OnnxModel model(String name, InitializationFailure failure) {
    long start = System.nanoTime();
    try {
      ModelCard card = ModelCardReader.read(folder.resolve(name + ".json"));
      Path file = verified(card);
      long waiting = System.nanoTime();
      OnnxRuntime ready = Loaders.await(runtime);
      long waited = System.nanoTime() - waiting;
      OrtSession session = session(ready, card, file);
      Duration loading = Duration.ofNanos(System.nanoTime() - start - waited);
      return new OnnxModel(card, ready.environment(), session, loading);
    } catch (InitializationException e) {
      throw e;
    } catch (IOException | OrtException | RuntimeException | Error e) {
      throw new InitializationException(failure, name + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads a data file that has a card.
   *
   * @throws InitializationException naming the component, if the file is missing or not the card's
   */
  public List<String> lines(String name, InitializationFailure failure) {
    try {
      ModelCard card = ModelCardReader.read(folder.resolve(name + ".json"));
      return Files.readAllLines(verified(card));
    } catch (IOException | RuntimeException e) {
      throw new InitializationException(failure, name + ": " + e.getMessage(), e);
    }
  }

  /** The networks loaded so far, by name. */
  public Map<String, OnnxModel> loaded() {
    Map<String, OnnxModel> loaded = new TreeMap<>();
    models.forEach(
        (name, model) -> {
          if (model.isDone() && !model.isCompletedExceptionally()) {
            loaded.put(name, model.join());
          }
        });
    return loaded;
  }

  /**
   * What loading the runtime's library took.
   *
   * @throws InitializationException if it cannot be loaded
   */
  public Duration libraryLoading() {
    return Loaders.await(runtime).loading();
  }

  /**
   * Closes every network, those that are still being loaded included; none may run any more.
   *
   * @throws IllegalStateException if one fails to close, once all have been tried
   */
  @Override
  public void close() {
    List<RuntimeException> failures = new ArrayList<>();
    for (CompletableFuture<OnnxModel> loading : models.values()) {
      try {
        loading
            .handle((model, failure) -> Optional.ofNullable(model))
            .join()
            .ifPresent(OnnxModel::close);
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    models.clear();
    if (!failures.isEmpty()) {
      throw new IllegalStateException("not every network has closed", failures.get(0));
    }
  }

  private Path verified(ModelCard card) throws IOException {
    Path file = folder.resolve(card.file());
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
      String found = HexFormat.of().formatHex(digest.digest());
      if (!found.equals(card.sha256())) {
        throw new IllegalArgumentException("the digest is " + found + ", not the card's");
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    return file;
  }

  private static OrtSession session(OnnxRuntime runtime, ModelCard card, Path file)
      throws OrtException {
    try (OrtSession.SessionOptions options = OnnxRuntime.options()) {
      OrtSession session = runtime.environment().createSession(file.toString(), options);
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
          || !Arrays.equals(info.getShape(), shape)) {
        throw new IllegalArgumentException(
            "the model has no tensor " + tensor.name() + " of shape " + tensor.shape());
      }
    }
    if (card.size() != model.size()) {
      throw new IllegalArgumentException("the card does not name every tensor of the model");
    }
  }
}
