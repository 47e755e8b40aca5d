package dev.facecheck.recognition;

import dev.facecheck.onnx.OnnxModel;
import java.nio.FloatBuffer;

/**
 * Small network on the recogniser's inner tensor, 128 × 7 × 7, with a few probabilities as its
 * output (model cards {@code mask-head}, {@code eyewear-head}, {@code occlusion-head}).
 */
final class AttributeHead {
  private final OnnxModel model;
  private final String output;

  AttributeHead(OnnxModel model) {
    this.model = model;
    this.output = model.card().outputs().get(0).name();
  }

  /** One probability per class or part, in the order of the card. */
  double[] probabilities(FaceFeatures features) {
    FloatBuffer given = model.run(input -> input.put(features.places())).get(output);
    double[] probabilities = new double[given.remaining()];
    for (int i = 0; i < probabilities.length; i++) {
      probabilities[i] = Math.max(0, Math.min(1, given.get(i)));
    }
    return probabilities;
  }
}
