package dev.facecheck.config;

import dev.facecheck.FaceCheck;
import dev.facecheck.access.AccessControl;
import dev.facecheck.burst.BurstCheck;
import dev.facecheck.burst.BurstRules;
import dev.facecheck.burst.Tracker;
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
import dev.facecheck.pad.PadEstimator;
import dev.facecheck.recognition.ComparisonCurve;
import dev.facecheck.recognition.FaceAttributes;
import dev.facecheck.recognition.FaceComparison;
import dev.facecheck.recognition.FeatureSource;
import dev.facecheck.recognition.Recogniser;
import dev.facecheck.startup.InitializationException;
import io.quarkus.runtime.Startup;
import io.smallrye.config.SmallRyeConfig;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;

/** Puts the core together from the settings; the same for every way in. */
public final class Wiring {
  /**
   * The core, or the component that failed: what an operator has to mend is answered to every call
   * and must not become a loop of crashes.
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
      return failed(e);
    } catch (RuntimeException | Error e) {
      return new Core.Failed(InitializationFailure.FACE_ENGINE_CREATION_FAILED, e.toString());
    }
  }

  private static Core failed(InitializationException e) {
    return new Core.Failed(InitializationFailure.of(e.part()), e.getMessage());
  }

  /** The core of a service: asks for keys and a licence where the settings say so. */
  static Core guarded(Settings settings) {
    Core core = core(settings);
    if (!(core instanceof Core.Ready ready)) {
      return core;
    }
    try {
      return ready.behind(AccessWiring.access(settings));
    } catch (InitializationException e) {
      return failed(e);
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
    Path models = Placed.models(settings.modelsDirectory());
    Optional<Path> libraries = Placed.libraries(settings.onnxruntimeDirectory());
    return EarlyModels.take(models, libraries).orElseGet(() -> new ModelStore(models, libraries));
  }

  /** Begins to load what the core needs, where that helps; to be called first of all. */
  public static void hasten() {
    EarlyModels.begin();
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
    TrackingLimits tracking = settings.burst().trackEngine();
    BurstRules observer = settings.burst().observer();
    ComparisonCurve curve = ComparisonCurve.from(store);
    ImageDecoder decoder = new ImageIoDecoder();
    FaceFinder finder = MeshFaceFinder.from(store);
    List<Estimator> estimators = new ArrayList<>(Estimators.all());
    estimators.add(FaceAttributes.from(store));
    estimators.add(PadEstimator.from(store));
    FaceCheck faceCheck =
        new FaceCheck(settings.image(), decoder, finder, new Assessment(estimators));
    FeatureSource features = Recogniser.from(store);
    BurstCheck burst = new BurstCheck(faceCheck, new Tracker(tracking, curve, features), observer);
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

  /**
   * @param written only names the mapping: Quarkus leaves one out that no bean asks for
   */
  @Produces
  @Singleton
  Settings settings(Config config, FaceCheckConfig written) {
    return Settings.of(config.unwrap(SmallRyeConfig.class));
  }

  /** Made at start: everything that a first request needs is ready. */
  @Produces
  @Singleton
  @Startup
  Core produced(Settings settings) {
    return guarded(settings);
  }
}
