package dev.facecheck.attribute;

import dev.facecheck.InitializationException;
import dev.facecheck.InitializationFailure;
import dev.facecheck.match.Recogniser;
import dev.facecheck.measure.Estimator;
import dev.facecheck.onnx.ModelStore;

/** Builds the estimator of mask, eyewear and occlusion from the store's networks. */
public final class AttributeModels {
  private static final String RECOGNISER = "face-recogniser";
  private static final String MASK = "mask-head";
  private static final String EYEWEAR = "eyewear-head";
  private static final String OCCLUSION = "occlusion-head";

  private AttributeModels() {}

  /** Starts to load the networks. */
  public static void begin(ModelStore store) {
    store.begin(RECOGNISER, InitializationFailure.BESTSHOT_QUALITY_ESTIMATOR_CREATION_FAILED);
    store.begin(MASK, InitializationFailure.MASK_ESTIMATOR_CREATION_FAILED);
    store.begin(EYEWEAR, InitializationFailure.GLASSES_ESTIMATOR_CREATION_FAILED);
    store.begin(OCCLUSION, InitializationFailure.QUALITY_ESTIMATOR_CREATION_FAILED);
  }

  /**
   * Loads the recogniser alone.
   *
   * @throws InitializationException if its file is missing or not its card's
   */
  public static Recogniser recogniser(ModelStore store) {
    return new Recogniser(
        store.load(RECOGNISER, InitializationFailure.BESTSHOT_QUALITY_ESTIMATOR_CREATION_FAILED));
  }

  /**
   * Loads the recogniser and the three heads.
   *
   * @throws InitializationException naming the component whose file is missing or not its card's
   */
  public static Estimator estimator(ModelStore store) {
    return new FaceAttributes(
        recogniser(store),
        new Head(store.load(MASK, InitializationFailure.MASK_ESTIMATOR_CREATION_FAILED)),
        new Head(store.load(EYEWEAR, InitializationFailure.GLASSES_ESTIMATOR_CREATION_FAILED)),
        new Head(store.load(OCCLUSION, InitializationFailure.QUALITY_ESTIMATOR_CREATION_FAILED)));
  }
}
