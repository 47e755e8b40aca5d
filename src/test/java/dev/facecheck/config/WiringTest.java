package dev.facecheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.BrokenFiles;
import dev.facecheck.TestModels;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.onnx.OnnxModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each component is broken in turn, and the core says which it was. */
class WiringTest {
  @TempDir Path models;

  @BeforeEach
  void copyModels() throws IOException {
    try (Stream<Path> files = Files.list(TestModels.FOLDER)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, models.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void isReadyWithTheVersionsOfAllNetworks() throws Exception {
    Core.Ready core = assertInstanceOf(Core.Ready.class, core());
    assertEquals(
        Set.of(
            "face-detector",
            "face-mesh",
            "pad",
            "face-recogniser",
            "mask-head",
            "eyewear-head",
            "occlusion-head"),
        core.modelVersions().keySet());
  }

  @ParameterizedTest
  @MethodSource("dev.facecheck.BrokenFiles#all")
  void namesTheComponentOfABrokenFile(
      String file, BrokenFiles.Damage damage, InitializationFailure failure) throws Exception {
    damage.doTo(models.resolve(file));
    assertFailed(failure, file);
  }

  @Test
  void readsNoOtherFileThanThoseThatAreBrokenHere() throws Exception {
    try (Stream<Path> files = Files.list(models)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (!BrokenFiles.names().contains(name)) {
          Files.delete(file);
        }
      }
    }
    assertInstanceOf(Core.Ready.class, core());
  }

  @Test
  void namesTheStoreWithoutAFolder() throws Exception {
    Core.Failed failed =
        assertInstanceOf(
            Core.Failed.class,
            Wiring.core(
                ShippedSettings.with(
                    Map.of("facecheck.models-directory", models.resolve("no").toString()))));
    assertEquals(InitializationFailure.CACHE_PROVIDER_CREATION_FAILED, failed.failure());
  }

  @Test
  void namesTheRuntimeWithoutItsConfiguredFolder() throws Exception {
    Core.Failed failed =
        assertInstanceOf(
            Core.Failed.class,
            Wiring.core(
                ShippedSettings.with(
                    Map.of(
                        "facecheck.models-directory",
                        models.toString(),
                        "facecheck.onnxruntime-directory",
                        models.resolve("no").toString()))));
    assertEquals(InitializationFailure.FACE_ENGINE_CREATION_FAILED, failed.failure());
  }

  @ParameterizedTest
  @CsvSource({
    "same-face-similarity, 0, TRACK_ENGINE_CONFIG_CREATION_FAILED",
    "same-face-similarity, NaN, TRACK_ENGINE_CONFIG_CREATION_FAILED",
    "same-face-similarity, 0.91, TRACK_ENGINE_CONFIG_CREATION_FAILED",
    "certain-face-similarity, 1.1, TRACK_ENGINE_CONFIG_CREATION_FAILED",
    "min-box-overlap-ratio, -0.1, TRACK_ENGINE_CONFIG_CREATION_FAILED",
    "max-face-loss, 61s, TRACK_ENGINE_CONFIG_CREATION_FAILED",
    "critical-loss-frames, 0, TRACK_ENGINE_CONFIG_CREATION_FAILED",
    "max-frames, 1, BESTSHOT_OBSERVER_CREATION_FAILED",
    "max-frames, 101, BESTSHOT_OBSERVER_CREATION_FAILED",
    "interaction-timeout, 0s, BESTSHOT_OBSERVER_CREATION_FAILED",
    "interaction-timeout, 601s, BESTSHOT_OBSERVER_CREATION_FAILED",
    "blink-open-ratio, 0.05, BESTSHOT_OBSERVER_CREATION_FAILED",
    "blink-open-ratio, 1.1, BESTSHOT_OBSERVER_CREATION_FAILED",
    "blink-closed-ratio, -0.1, BESTSHOT_OBSERVER_CREATION_FAILED",
  })
  void namesThePartOfBurstsWhoseSettingIsOutOfRange(
      String key, String value, InitializationFailure failure) {
    Core.Failed failed =
        assertInstanceOf(
            Core.Failed.class,
            Wiring.core(ShippedSettings.with(Map.of("facecheck.burst." + key, value))));
    assertEquals(failure, failed.failure());
    String named = key.equals("same-face-similarity") && value.equals("0.91") ? "certain" : key;
    assertTrue(failed.why().contains("facecheck.burst." + named), failed.why());
  }

  @Test
  void closesTheNetworksWhenTheLicenceFails() {
    Settings settings =
        ShippedSettings.with(
            Map.of(
                "facecheck.models-directory",
                models.toString(),
                "facecheck.licence.required",
                "true"));
    ModelStore store = Wiring.store(settings);
    List<OnnxModel> loaded = new ArrayList<>();
    Core core =
        Wiring.core(
            settings,
            () -> store,
            same -> {
              loaded.addAll(store.loaded().values());
              return AccessWiring.access(same);
            });
    Core.Failed failed = assertInstanceOf(Core.Failed.class, core);
    assertEquals(InitializationFailure.LICENSE_PROVIDER_CREATION_FAILED, failed.failure());
    assertEquals(7, loaded.size());
    for (OnnxModel network : loaded) {
      String message =
          assertThrows(IllegalStateException.class, () -> network.run(input -> {})).getMessage();
      assertTrue(message.contains("closed"), message);
    }
  }

  @Test
  void aWrongConfigurationOfTheKeysStopsTheStart() {
    Settings settings =
        ShippedSettings.with(Map.of("facecheck.models-directory", models.toString()));
    IllegalArgumentException wrong = new IllegalArgumentException("facecheck.access.store");
    try (ModelStore store = Wiring.store(settings)) {
      IllegalArgumentException thrown =
          assertThrows(
              IllegalArgumentException.class,
              () ->
                  Wiring.core(
                      settings,
                      () -> store,
                      any -> {
                        throw wrong;
                      }));
      assertSame(wrong, thrown);
    }
  }

  private void assertFailed(InitializationFailure failure, String file) throws Exception {
    Core.Failed failed = assertInstanceOf(Core.Failed.class, core());
    assertEquals(failure, failed.failure());
    String model = file.substring(0, file.indexOf('.'));
    assertTrue(failed.why().contains(model), failed.why());
  }

  private Core core() throws Exception {
    return Wiring.core(
        ShippedSettings.with(Map.of("facecheck.models-directory", models.toString())));
  }
}
