package dev.facecheck.onnx;

import java.util.List;
import java.util.Objects;

/**
 * Description of a model file: digest, source, licence, inputs and outputs.
 *
 * @param name as the project calls it
 * @param file name of the file beside the card
 * @param sha256 lower-case hexadecimal digest of that file
 * @param source package and version that the weights come from
 * @param licence SPDX expression
 * @param inputs names and shapes; a second input is a switch of one value
 * @param outputs names and shapes
 * @param preprocessing in words
 */
public record ModelCard(
    String name,
    String file,
    String sha256,
    String source,
    String licence,
    List<Tensor> inputs,
    List<Tensor> outputs,
    String preprocessing) {
  /**
   * A named tensor of 32-bit floats.
   *
   * @param shape every dimension fixed and positive
   */
  public record Tensor(String name, List<Long> shape) {
    public Tensor {
      Objects.requireNonNull(name);
      shape = List.copyOf(shape);
    }

    /** Number of elements. */
    public int elements() {
      return Math.toIntExact(shape.stream().reduce(1L, Math::multiplyExact));
    }
  }

  public ModelCard {
    Objects.requireNonNull(name);
    Objects.requireNonNull(source);
    Objects.requireNonNull(licence);
    Objects.requireNonNull(preprocessing);
    if (!file.matches("[A-Za-z0-9._-]+")) {
      throw new IllegalArgumentException(name + ": the file lies beside its card");
    }
    if (!sha256.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(name + ": a SHA-256 digest has 64 hexadecimal digits");
    }
    inputs = List.copyOf(inputs);
    outputs = List.copyOf(outputs);
    boolean switched = inputs.size() == 2 && inputs.get(1).elements() == 1;
    if (inputs.size() > 1 && !switched) {
      throw new IllegalArgumentException(name + ": a second input is a switch of one value");
    }
  }

  /** Version as clients see it: the first twelve digits of the digest. */
  public String version() {
    return sha256.substring(0, 12);
  }
}
