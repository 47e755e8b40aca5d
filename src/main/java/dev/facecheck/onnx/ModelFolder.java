package dev.facecheck.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The folder of models, data files and their cards. */
record ModelFolder(Path path) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * A card, read from JSON by hand, since reflection would cost start-up time.
   *
   * @param name of the card, without its ending
   * @throws IOException if the card is missing or no JSON
   * @throws IllegalArgumentException if a field is missing or wrong
   */
  ModelCard card(String name) throws IOException {
    JsonNode card = JSON.readTree(Files.readAllBytes(path.resolve(name + ".json")));
    return new ModelCard(
        text(card, "name"),
        text(card, "file"),
        text(card, "sha256"),
        text(card.path("source"), "package") + "@" + text(card.path("source"), "version"),
        text(card, "licence"),
        tensors(card.path("inputs")),
        tensors(card.path("outputs")),
        text(card, "preprocessing"));
  }

  /**
   * The file of a card, once its digest is the card's.
   *
   * @throws IOException if the file is missing
   * @throws IllegalArgumentException if its digest is another
   */
  Path verified(ModelCard card) throws IOException {
    Path file = path.resolve(card.file());
    // Piece by piece: a mapped file would count as memory until a garbage collection.
    try (InputStream data = Files.newInputStream(file)) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      new DigestInputStream(data, digest).transferTo(OutputStream.nullOutputStream());
      String found = HexFormat.of().formatHex(digest.digest());
      if (!found.equals(card.sha256())) {
        throw new IllegalArgumentException("the digest is " + found + ", not the card's");
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
    return file;
  }

  /** The lines of a data file; throws as {@link #card} and {@link #verified} do. */
  List<String> lines(String name) throws IOException {
    return Files.readAllLines(verified(card(name)));
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (!value.isTextual()) {
      throw new IllegalArgumentException("the card has no text \"" + field + "\"");
    }
    return value.textValue();
  }

  private static List<ModelCard.Tensor> tensors(JsonNode nodes) {
    List<ModelCard.Tensor> tensors = new ArrayList<>();
    for (JsonNode node : nodes) {
      List<Long> shape = new ArrayList<>();
      node.path("shape").forEach(dimension -> shape.add(dimension.longValue()));
      tensors.add(new ModelCard.Tensor(text(node, "name"), shape));
    }
    return tensors;
  }
}
