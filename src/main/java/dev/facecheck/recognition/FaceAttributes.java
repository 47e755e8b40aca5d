package dev.facecheck.recognition;

import dev.facecheck.measure.Component;
import dev.facecheck.measure.Estimator;
import dev.facecheck.measure.EyesOpen;
import dev.facecheck.measure.Lids;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Subject;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.onnx.Network;
import dev.facecheck.startup.InitializationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Estimator of mask, eyewear, occlusion, open eyes and recognisability, from one pass of the
 * recogniser. Every native score but that of recognisability and of the eyes' opening ({@link
 * EyesOpen}) is the probability, 0 to 1, that the thing is there (for the standard's prevention
 * measures: that the part is covered); the value is {@code 100 · (1 - probability)}. Data, figures
 * and failures: the heads' cards.
 */
public final class FaceAttributes implements Estimator {
  /** Below this distance of the eyes in samples the heads were not trained. */
  private static final double MIN_INTER_EYE_SAMPLES = 16;

  /** Beyond this yaw half of the face is hidden, and no training picture showed it. */
  private static final double MAX_YAW_DEGREES = 60;

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

  private final Recogniser recogniser;
  private final AttributeHead mask;
  private final AttributeHead eyewear;
  private final AttributeHead occlusion;

  FaceAttributes(
      Recogniser recogniser, AttributeHead mask, AttributeHead eyewear, AttributeHead occlusion) {
    this.recogniser = recogniser;
    this.mask = mask;
    this.eyewear = eyewear;
    this.occlusion = occlusion;
  }

  /**
   * The estimator with the shipped networks.
   *
   * @throws InitializationException naming the part whose file is missing or not its card's
   */
  public static FaceAttributes from(ModelStore store) {
    return new FaceAttributes(
        Recogniser.from(store),
        new AttributeHead(store.load(Network.MASK_HEAD)),
        new AttributeHead(store.load(Network.EYEWEAR_HEAD)),
        new AttributeHead(store.load(Network.OCCLUSION_HEAD)));
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
    double[] hidden = occlusion.probabilities(features);
    measurements.add(Recognisability.of(features));
    measurements.addAll(
        interpret(mask.probabilities(features), eyewear.probabilities(features), hidden));
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
   * The measurements that follow from the heads' probabilities.
   *
   * @param mask none, worn, misplaced
   * @param eyewear none, eyeglasses, sunglasses
   * @param occlusion mouth, left eye, right eye, face, head; the lids after them are not read
   */
  static List<Measurement> interpret(double[] mask, double[] eyewear, double[] occlusion) {
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(assessed(Component.EYEWEAR_PRESENCE, eyewear[1] + eyewear[2]));
    measurements.add(assessed(Component.SUNGLASSES_PRESENCE, eyewear[2]));
    measurements.add(assessed(Component.MASK_PRESENCE, mask[1] + mask[2]));
    measurements.add(assessed(Component.MASK_MISPLACEMENT, mask[2]));
    measurements.add(assessed(Component.MOUTH_OCCLUSION_PREVENTION, occlusion[0]));
    measurements.add(assessed(Component.FACE_OCCLUSION_PREVENTION, occlusion[3]));
    measurements.add(assessed(Component.LEFT_EYE_VISIBLE, occlusion[1]));
    measurements.add(assessed(Component.RIGHT_EYE_VISIBLE, occlusion[2]));
    measurements.add(assessed(Component.EYES_VISIBLE, Math.max(occlusion[1], occlusion[2])));
    measurements.add(assessed(Component.NO_HEAD_COVERINGS, occlusion[4]));
    return measurements;
  }

  private static Measurement assessed(Component component, double probability) {
    double p = Math.min(1, probability);
    return new Measurement.Assessed(component, p, (int) Math.round(100 * (1 - p)));
  }
}
