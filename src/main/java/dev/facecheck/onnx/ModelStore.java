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
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The folder of models and cards. Whatever is loaded from it is proved against its card first:
 * digest, names and shapes.
 */
public final class ModelStore implements AutoCloseable {
  private final Path folder;
  private final OnnxRuntime runtime;
  private final Map<String, OnnxModel> loaded = new LinkedHashMap<>();

  /**
   * @param folder holds the models and their cards
   * @param libraries folder with the runtime's native libraries, if they are unpacked
   * @throws InitializationException if there is no such folder, or the runtime does not start
   */
  public ModelStore(Path folder, Optional<Path> libraries) {
    if (!Files.isDirectory(folder)) {
      throw new InitializationException(
          InitializationFailure.CACHE_PROVIDER_CREATION_FAILED,
          "no folder of models at " + folder,
          null);
    }
    this.folder = folder;
    this.runtime = new OnnxRuntime(libraries);
  }

  /**
   * Loads a network, or gives it again where it was loaded before.
   *
   * @param name of the card, without its ending
   * @param failure the component that cannot start without this network
   * @throws InitializationException naming that component, if anything is missing or does not match
   */
  public OnnxModel load(String name, InitializationFailure failure) {
    OnnxModel known = loaded.get(name);
    if (known != null) {
      return known;
    }
    try {
      ModelCard card = ModelCardReader.read(folder.resolve(name + ".json"));
      Path file = verified(card);
      OnnxModel model = new OnnxModel(card, runtime.environment(), session(card, file));
      loaded.put(name, model);
      return model;
    } catch (IOException | OrtException | RuntimeException | LinkageError e) {
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

  /** The networks loaded so far, by name, in the order of loading. */
  public Map<String, OnnxModel> loaded() {
    return Collections.unmodifiableMap(loaded);
  }

  /** Closes every network; none may run any more. */
  @Override
  public void close() {
    loaded.values().forEach(OnnxModel::close);
    loaded.clear();
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

  private OrtSession session(ModelCard card, Path file) throws OrtException {
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
