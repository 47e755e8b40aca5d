package dev.facecheck.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reader of cards in JSON; by hand, since reflection would cost start-up time. */
final class ModelCardReader {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ModelCardReader() {}

  /**
   * @throws IOException if the card is missing or no JSON
   * @throws IllegalArgumentException if a field is missing or wrong
   */
  static ModelCard read(Path path) throws IOException {
    JsonNode card = JSON.readTree(Files.readAllBytes(path));
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
