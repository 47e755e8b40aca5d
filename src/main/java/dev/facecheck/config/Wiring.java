package dev.facecheck.config;

import dev.facecheck.FaceCheck;
import dev.facecheck.InitializationException;
import dev.facecheck.InitializationFailure;
import dev.facecheck.access.AccessControl;
import dev.facecheck.attribute.AttributeModels;
import dev.facecheck.burst.BestShotObserver;
import dev.facecheck.burst.BurstCheck;
import dev.facecheck.burst.TrackEngine;
import dev.facecheck.burst.TrackEngineConfig;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.face.FaceModels;
import dev.facecheck.image.ImageDecoder;
import dev.facecheck.image.ImageIoDecoder;
import dev.facecheck.match.ComparisonCurve;
import dev.facecheck.match.ComparisonModels;
import dev.facecheck.match.FaceComparison;
import dev.facecheck.match.FeatureSource;
import dev.facecheck.measure.Assessment;
import dev.facecheck.measure.Estimator;
import dev.facecheck.measure.Estimators;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.pad.PadEstimator;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Builds the core from the settings, the same for every way in. */
public final class Wiring {
  private static final String PAD = "pad";

  private static final InitializationFailure PAD_FAILURE =
      InitializationFailure.LIVENESS_ONE_SHOT_RGB_ESTIMATOR_CREATION_FAILED;

  private Wiring() {}

  /**
   * Returns the core, or the component that failed. Every call then reports that component until an
   * operator repairs it; a crash would only repeat itself.
   */
  public static Core core(Settings settings) {
    try {
      ModelStore store = store(settings);
      try {
        return assemble(settings, store);
      } catch (RuntimeException | Error e) {
        closeAfter(e, store);
        throw e;
      }
    } catch (InitializationException e) {
      return new Core.Failed(e.failure(), e.getMessage());
    } catch (RuntimeException | Error e) {
      return new Core.Failed(InitializationFailure.FACE_ENGINE_CREATION_FAILED, e.toString());
    }
  }

  private static void closeAfter(Throwable failure, ModelStore store) {
    try {
      store.close();
    } catch (RuntimeException e) {
      failure.addSuppressed(e);
    }
  }

  /**
   * Opens the models' folder.
   *
   * @throws InitializationException if there is none
   */
  public static ModelStore store(Settings settings) {
    Path models = Installation.models(settings.config().modelsDirectory());
    Optional<Path> libraries = Installation.libraries(settings.config().onnxruntimeDirectory());
    return EarlyModels.take(models, libraries).orElseGet(() -> new ModelStore(models, libraries));
  }

  /** Begins to load the networks before the framework starts, where that helps. */
  public static void hasten() {
    EarlyModels.begin();
  }

  /** Starts to load every network. */
  static void begin(ModelStore store) {
    FaceModels.begin(store);
    store.begin(PAD, PAD_FAILURE);
    AttributeModels.begin(store);
  }

  /**
   * Loads every network and connects the stages.
   *
   * @throws InitializationException naming the component that failed
   */
  public static Core.Ready assemble(Settings settings, ModelStore store) {
    Instant began = Instant.now();
    long start = System.nanoTime();
    begin(store);
    TrackEngineConfig tracking = settings.config().burst().trackEngine();
    BestShotObserver observer = settings.config().burst().observer();
    ComparisonCurve curve = ComparisonModels.curve(store);
    ImageDecoder decoder = new ImageIoDecoder();
    FaceFinder finder = FaceModels.finder(store);
    List<Estimator> estimators = new ArrayList<>(Estimators.all());
    estimators.add(AttributeModels.estimator(store));
    estimators.add(new PadEstimator(store.load(PAD, PAD_FAILURE)));
    FaceCheck faceCheck =
        new FaceCheck(
            settings.config().image().limits(), decoder, finder, new Assessment(estimators));
    FeatureSource features = AttributeModels.recogniser(store);
    BurstCheck burst =
        new BurstCheck(faceCheck, new TrackEngine(tracking, curve, features), observer);
    FaceComparison matching = new FaceComparison(features, curve);
    Map<String, String> versions = new TreeMap<>();
    Map<String, Duration> loading = new TreeMap<>();
    store
        .loaded()
        .forEach(
            (name, model) -> {
              versions.put(name, model.card().version());
              loading.put(name, model.loading());
            });
    Duration whole = Duration.ofNanos(System.nanoTime() - start);
    StartTimes times = new StartTimes(began, whole, store.libraryLoading(), loading);
    return new Core.Ready(
        faceCheck,
        burst,
        matching,
        settings.policies(),
        settings.operations(),
        AccessControl.off(),
        versions,
        times);
  }
}
