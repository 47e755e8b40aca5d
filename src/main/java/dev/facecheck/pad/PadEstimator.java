package dev.facecheck.pad;

import dev.facecheck.image.Affine;
import dev.facecheck.image.Border;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Crop;
import dev.facecheck.image.Frame;
import dev.facecheck.image.Sampling;
import dev.facecheck.image.TensorFormat;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Estimator;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Subject;
import dev.facecheck.measure.ValueCurve;
import dev.facecheck.onnx.OnnxModel;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Presentation attack detection from one image (ISO/IEC 30107-3): a MiniFASNet of our own training
 * on {@link PadView} (model card {@code pad}); 0 attack to 1 bona fide. At 0.5, 5 % of the bona
 * fide presentations of a camera that it was not trained on are rejected, in the mean of such
 * cameras (docs/PAD.md).
 *
 * <p>Where too little around the face is in the picture, or the face has too few pixels, the result
 * is a failure to assess, never a score.
 *
 * @param model the network {@code pad}
 */
public record PadEstimator(OnnxModel model) implements Estimator {
  private static final int SIZE = 128;

  /** Least width and height of the picture in faces. */
  private static final double MIN_CONTEXT = 1.4;

  /** Least width of the detector's box in samples. */
  private static final double MIN_FACE_SAMPLES = 40;

  /** As the network was trained: averaged where it shrinks, blue, green, red of 0 to 255. */
  private static final Sampling SAMPLING = new Sampling(Border.MIRRORED, true, true);

  private static final TensorFormat FORMAT = new TensorFormat(1, 0, true);

  @Override
  public List<Measurement> estimate(Subject subject) {
    Frame frame = subject.frame();
    BoundingBox face = subject.face().detected();
    PadView view = PadView.around(face, ActivePicture.of(frame, face));
    PadView whole =
        PadView.around(face, new BoundingBox(0, 0, frame.imageWidth(), frame.imageHeight()));
    return List.of(
        obstacle(view, whole, face.width() * frame.samplesPerPixel())
            .orElseGet(() -> assessed(frame, view.box())));
  }

  /**
   * Reason why a face cannot be assessed; empty when it can.
   *
   * @param whole view of the picture with its bars; a face that has room there is not too close,
   *     but its surroundings are dark
   * @param faceSamples width of the detector's box in samples of the frame
   */
  static Optional<Measurement> obstacle(PadView view, PadView whole, double faceSamples) {
    if (view.context() < MIN_CONTEXT) {
      return failure("the picture shows too little around the face", whole.context() < MIN_CONTEXT);
    }
    return faceSamples < MIN_FACE_SAMPLES
        ? failure("the face has too few pixels", false)
        : Optional.empty();
  }

  private static Optional<Measurement> failure(String why, boolean tooClose) {
    return Optional.of(
        new Measurement.FailureToAssess(Component.PRESENTATION_ATTACK_DETECTION, why, tooClose));
  }

  private Measurement assessed(Frame frame, BoundingBox view) {
    double scale = view.width() / SIZE;
    Affine toImage = new Affine(scale, 0, view.left(), 0, scale, view.top());
    Map<String, FloatBuffer> outputs =
        model.run(input -> Crop.warp(frame, toImage, SIZE, SIZE, SAMPLING, FORMAT, input));
    // The logit is ln(p / (1 - p)), p the probability of a bona fide presentation.
    double score = 1 / (1 + Math.exp(-outputs.get("logit").get(0)));
    return ValueCurve.PERCENT.assessed(Component.PRESENTATION_ATTACK_DETECTION, score);
  }
}
