package dev.facecheck.recognition;

import dev.facecheck.measure.Component;
import dev.facecheck.measure.Estimator;
import dev.facecheck.measure.EyesOpen;
import dev.facecheck.measure.Lids;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Subject;
import dev.facecheck.measure.ValueCurve;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.onnx.Network;
import dev.facecheck.onnx.OnnxModel;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Estimator of mask, eyewear, occlusion, open eyes and recognisability, from one pass of the
 * recogniser. Every native score but that of recognisability and of the eyes' opening ({@link
 * EyesOpen}) is the probability, 0 to 1, that the thing is there (for the standard's prevention
 * measures: that the part is covered); the value is {@code 100 · (1 - probability)}. Data, figures
 * and failures: the heads' cards.
 */
public record FaceAttributes(
    Recogniser recogniser, OnnxModel mask, OnnxModel eyewear, OnnxModel occlusion)
    implements Estimator {
  /** Below this distance of the eyes in samples the heads were not trained. */
  private static final double MIN_INTER_EYE_SAMPLES = 16;

  /** Beyond this yaw half of the face is hidden, and no training picture showed it. */
  private static final double MAX_YAW_DEGREES = 60;

  private static final ValueCurve ABSENCE = probability -> 100 * (1 - probability);

  private static final List<Component> COMPONENTS =
      List.of(
          Component.RECOGNISABILITY,
          Component.EYEWEAR_PRESENCE,
          Component.SUNGLASSES_PRESENCE,
          Component.MASK_PRESENCE,
          Component.MASK_MISPLACEMENT,
          Component.MOUTH_OCCLUSION_PREVENTION,
          Component.FACE_OCCLUSION_PREVENTION,
          Component.LEFT_EYE_VISIBLE,
          Component.RIGHT_EYE_VISIBLE,
          Component.EYES_VISIBLE,
          Component.NO_HEAD_COVERINGS);

  /** The estimator with the shipped networks; fails as {@link ModelStore#load} does. */
  public static FaceAttributes from(ModelStore store) {
    return new FaceAttributes(
        Recogniser.from(store),
        store.load(Network.MASK_HEAD),
        store.load(Network.EYEWEAR_HEAD),
        store.load(Network.OCCLUSION_HEAD));
  }

  @Override
  public List<Measurement> estimate(Subject subject) {
    Optional<String> obstacle = obstacle(subject);
    List<Measurement> measurements = new ArrayList<>();
    if (obstacle.isPresent()) {
      measurements.addAll(Measurement.failures(COMPONENTS, obstacle.get()));
      measurements.addAll(EyesOpen.of(subject, Optional.empty()));
      return measurements;
    }
    FaceFeatures features = recogniser.features(subject);
    double[] hidden = probabilities(occlusion, features);
    measurements.add(Recognisability.of(features));
    measurements.addAll(
        interpret(probabilities(mask, features), probabilities(eyewear, features), hidden));
    measurements.addAll(EyesOpen.of(subject, Optional.of(new Lids(hidden[5], hidden[6]))));
    return measurements;
  }

  private static Optional<String> obstacle(Subject subject) {
    double samples = subject.face().interEyeDistance() * subject.frame().samplesPerPixel();
    if (!(samples >= MIN_INTER_EYE_SAMPLES)) {
      return Optional.of("the face is too small to be judged");
    }
    if (subject.face().pose().map(p -> Math.abs(p.yawDegrees()) > MAX_YAW_DEGREES).orElse(true)) {
      return Optional.of("the face is turned too far");
    }
    return subject.aligned().obstacle();
  }

  /**
   * Runs a head, a small network on the recogniser's inner tensor, 128 × 7 × 7 (model cards {@code
   * mask-head}, {@code eyewear-head}, {@code occlusion-head}).
   *
   * @return one probability per class or part, in the order of the card
   */
  private static double[] probabilities(OnnxModel head, FaceFeatures features) {
    String output = head.card().outputs().get(0).name();
    FloatBuffer given = head.run(input -> input.put(features.places())).get(output);
    return IntStream.range(0, given.remaining())
        .mapToDouble(i -> Math.max(0, Math.min(1, given.get(i))))
        .toArray();
  }

  /**
   * The measurements that follow from the heads' probabilities.
   *
   * @param mask none, worn, misplaced
   * @param eyewear none, eyeglasses, sunglasses
   * @param occlusion mouth, left eye, right eye, face, head; the lids after them are not read
   */
  static List<Measurement> interpret(double[] mask, double[] eyewear, double[] occlusion) {
    return List.of(
        assessed(Component.EYEWEAR_PRESENCE, eyewear[1] + eyewear[2]),
        assessed(Component.SUNGLASSES_PRESENCE, eyewear[2]),
        assessed(Component.MASK_PRESENCE, mask[1] + mask[2]),
        assessed(Component.MASK_MISPLACEMENT, mask[2]),
        assessed(Component.MOUTH_OCCLUSION_PREVENTION, occlusion[0]),
        assessed(Component.FACE_OCCLUSION_PREVENTION, occlusion[3]),
        assessed(Component.LEFT_EYE_VISIBLE, occlusion[1]),
        assessed(Component.RIGHT_EYE_VISIBLE, occlusion[2]),
        assessed(Component.EYES_VISIBLE, Math.max(occlusion[1], occlusion[2])),
        assessed(Component.NO_HEAD_COVERINGS, occlusion[4]));
  }

  private static Measurement assessed(Component component, double probability) {
    return ABSENCE.assessed(component, Math.min(1, probability));
  }
}
