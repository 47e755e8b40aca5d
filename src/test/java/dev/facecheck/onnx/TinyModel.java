package dev.facecheck.onnx;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A network of one node that turns its input {@code x} into its output {@code y} of another type,
 * both of shape [1], written field by field as ONNX's protocol buffers number them.
 */
final class TinyModel {
  static final int FLOAT = 1;
  static final int INT64 = 7;
  static final int FLOAT16 = 10;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private TinyModel() {}

  /** The file of a network with these element types. */
  static byte[] of(int input, int output) {
    TinyModel to = new TinyModel().field(1, "to").field(3, output).field(20, 2);
    TinyModel node = new TinyModel().field(1, "x").field(2, "y").field(4, "Cast").field(5, to);
    TinyModel graph =
        new TinyModel()
            .field(1, node)
            .field(2, "tiny")
            .field(11, tensor("x", input))
            .field(12, tensor("y", output));
    TinyModel operators = new TinyModel().field(1, "").field(2, 13);
    return new TinyModel().field(1, 8).field(7, graph).field(8, operators).bytes.toByteArray();
  }

  private static TinyModel tensor(String name, int elements) {
    TinyModel shape = new TinyModel().field(1, new TinyModel().field(1, 1));
    TinyModel tensor = new TinyModel().field(1, elements).field(2, shape);
    return new TinyModel().field(1, name).field(2, new TinyModel().field(1, tensor));
  }

  private TinyModel field(int number, int value) {
    return append(number << 3, value);
  }

  private TinyModel field(int number, String text) {
    return field(number, text.getBytes(StandardCharsets.UTF_8));
  }

  private TinyModel field(int number, TinyModel part) {
    return field(number, part.bytes.toByteArray());
  }

  private TinyModel field(int number, byte[] content) {
    append((number << 3) | 2, content.length).bytes.writeBytes(content);
    return this;
  }

  /** Writes numbers below 2^14 in groups of seven bits. */
  private TinyModel append(int... numbers) {
    for (int number : numbers) {
      if (number >= 128) {
        bytes.write((number & 127) | 128);
      }
      bytes.write(number >= 128 ? number >> 7 : number);
    }
    return this;
  }

  /** The card of such a network. */
  static ModelCard card() {
    List<ModelCard.Tensor> x = List.of(new ModelCard.Tensor("x", List.of(1L)));
    List<ModelCard.Tensor> y = List.of(new ModelCard.Tensor("y", List.of(1L)));
    return new ModelCard("tiny", "tiny.onnx", "0".repeat(64), "a test", "MIT", x, y, "none");
  }
}
