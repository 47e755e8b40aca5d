package dev.facecheck.onnx;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.facecheck.startup.InitializationException;
import dev.facecheck.startup.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Store of networks and data files. Each is checked against its card first: digest, names, element
 * types and shapes.
 *
 * <p>The runtime's library and the networks that were announced by {@link #begin} are loaded by
 * threads of the store's own, since a start waits for little else. Safe for use by several threads.
 */
public final class ModelStore implements AutoCloseable {
  private final ModelFolder folder;
  private final Loaders loaders = new Loaders();
  private final CompletableFuture<OnnxRuntime> runtime;
  private final Map<Network, CompletableFuture<OnnxModel>> models = new ConcurrentHashMap<>();

  /**
   * Starts to load the runtime; {@link #load} reports a failure.
   *
   * @param folder holds the models and their cards
   * @param libraries folder with the runtime's native libraries, if they are unpacked
   * @throws InitializationException if there is no such folder
   */
  public ModelStore(Path folder, Optional<Path> libraries) {
    if (!Files.isDirectory(folder)) {
      throw new InitializationException(Part.MODEL_STORE, "no folder of models at " + folder, null);
    }
    this.folder = new ModelFolder(folder);
    this.runtime = loaders.begin(() -> OnnxRuntime.load(libraries));
  }

  /** Starts to load every network, for {@link #load} to find it ready. */
  public void begin() {
    for (Network network : Network.values()) {
      models.computeIfAbsent(network, this::started);
    }
  }

  /**
   * The loaded network; the first call starts to load it unless {@link #begin} did.
   *
   * @throws InitializationException naming the network's part, if a file is missing or is not its
   *     card's; naming the runtime, if that did not start
   */
  public OnnxModel load(Network network) {
    return Loaders.await(models.computeIfAbsent(network, this::started));
  }

  private CompletableFuture<OnnxModel> started(Network network) {
    return loaders.begin(() -> model(network));
  }

  private OnnxModel model(Network network) {
    long start = System.nanoTime();
    try {
      ModelCard card = folder.card(network.card());
      Path file = folder.verified(card);
      long waiting = System.nanoTime();
      OnnxRuntime ready = Loaders.await(runtime);
      long waited = System.nanoTime() - waiting;
      OrtSession session = ready.session(card, file);
      Duration loading = Duration.ofNanos(System.nanoTime() - start - waited);
      return new OnnxModel(card, ready.environment(), session, loading);
    } catch (InitializationException e) {
      throw e;
    } catch (IOException | OrtException | RuntimeException | Error e) {
      throw new InitializationException(network.part(), network.card() + ": " + e.getMessage(), e);
    }
  }

  /**
   * Reads and parses a data file that has a card.
   *
   * @param name of the card, without its ending
   * @param part that cannot start without it
   * @param parser throws IllegalArgumentException for wrong lines
   * @throws InitializationException naming the part, if the file is missing, is not its card's or
   *     cannot be parsed
   */
  public <T> T read(String name, Part part, Function<List<String>, T> parser) {
    try {
      return parser.apply(folder.lines(name));
    } catch (IOException | RuntimeException e) {
      throw new InitializationException(part, name + ": " + e.getMessage(), e);
    }
  }

  /** The networks loaded so far, by the names of their cards. */
  public Map<String, OnnxModel> loaded() {
    Map<String, OnnxModel> loaded = new TreeMap<>();
    models.forEach(
        (network, model) -> {
          if (model.isDone() && !model.isCompletedExceptionally()) {
            loaded.put(network.card(), model.join());
          }
        });
    return loaded;
  }

  /**
   * Time that loading the runtime's library took.
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
}
