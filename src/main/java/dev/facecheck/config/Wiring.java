package dev.facecheck.config;

import dev.facecheck.FaceCheck;
import dev.facecheck.access.AccessControl;
import dev.facecheck.burst.BurstCheck;
import dev.facecheck.burst.BurstRules;
import dev.facecheck.burst.TrackingLimits;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.face.MeshFaceFinder;
import dev.facecheck.image.file.ImageDecoder;
import dev.facecheck.image.file.ImageIoDecoder;
import dev.facecheck.measure.Assessment;
import dev.facecheck.measure.Estimator;
import dev.facecheck.measure.Estimators;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.onnx.Network;
import dev.facecheck.pad.PadEstimator;
import dev.facecheck.recognition.ComparisonCurve;
import dev.facecheck.recognition.FaceAttributes;
import dev.facecheck.recognition.FaceComparison;
import dev.facecheck.recognition.Recogniser;
import dev.facecheck.startup.InitializationException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Builds the core from the settings, the same for every way in. */
public final class Wiring {
  private Wiring() {}

  /**
   * Returns the core, or the component that failed. Every call then reports that component until an
   * operator repairs it; a crash would only repeat itself.
   */
  public static Core core(Settings settings) {
    return core(settings, () -> store(settings), any -> AccessControl.off());
  }

  /**
   * The same with a control of access, whose failure closes the networks again: a core that refuses
   * every call has no use for their memory. A wrong configuration of keys stops the start.
   */
  static Core core(
      Settings settings,
      Supplier<ModelStore> models,
      Function<Settings, AccessControl> controlOfAccess) {
    ModelStore store;
    Core.Ready ready;
    try {
      store = models.get();
      ready = assembled(settings, store);
    } catch (InitializationException e) {
      return Core.Failed.of(e);
    } catch (RuntimeException | Error e) {
      return new Core.Failed(InitializationFailure.FACE_ENGINE_CREATION_FAILED, e.toString());
    }
    try {
      return ready.with(controlOfAccess.apply(settings));
    } catch (InitializationException e) {
      closeAfter(e, store);
      return Core.Failed.of(e);
    }
  }

  private static Core.Ready assembled(Settings settings, ModelStore store) {
    try {
      return assemble(settings, store);
    } catch (RuntimeException | Error e) {
      closeAfter(e, store);
      throw e;
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

  /**
   * Loads every network and connects the stages.
   *
   * @throws InitializationException naming the component that failed
   */
  public static Core.Ready assemble(Settings settings, ModelStore store) {
    Instant began = Instant.now();
    long start = System.nanoTime();
    store.begin();
    TrackingLimits tracking = settings.config().burst().trackingLimits();
    BurstRules rules = settings.config().burst().rules();
    ComparisonCurve curve = ComparisonCurve.from(store);
    ImageDecoder decoder = new ImageIoDecoder();
    FaceFinder finder = MeshFaceFinder.from(store);
    List<Estimator> estimators = new ArrayList<>(Estimators.all());
    estimators.add(FaceAttributes.from(store));
    estimators.add(new PadEstimator(store.load(Network.PAD)));
    FaceCheck faceCheck =
        new FaceCheck(
            settings.config().image().limits(), decoder, finder, new Assessment(estimators));
    Recogniser recogniser = Recogniser.from(store);
    BurstCheck burst = new BurstCheck(faceCheck, recogniser::features, curve, tracking, rules);
    FaceComparison matching = new FaceComparison(recogniser::features, curve);
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
