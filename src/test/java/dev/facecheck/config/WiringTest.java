package dev.facecheck.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.InitializationFailure;
import dev.facecheck.TestModels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertEquals(Set.of("face-detector", "face-mesh", "pad"), core.modelVersions().keySet());
  }

  @ParameterizedTest
  @CsvSource({
    "face-detector.onnx, FACE_DETECTOR_CREATION_FAILED",
    "face-detector.json, FACE_DETECTOR_CREATION_FAILED",
    "face-mesh.onnx, EYE_ESTIMATOR_CREATION_FAILED",
    "face-mesh.json, EYE_ESTIMATOR_CREATION_FAILED",
    "canonical-face.csv, WARPER_CREATION_FAILED",
    "canonical-face.json, WARPER_CREATION_FAILED",
    "pad.onnx, LIVENESS_ONE_SHOT_RGB_ESTIMATOR_CREATION_FAILED",
    "pad.json, LIVENESS_ONE_SHOT_RGB_ESTIMATOR_CREATION_FAILED"
  })
  void namesTheComponentOfAMissingTruncatedOrTamperedFile(
      String file, InitializationFailure failure) throws Exception {
    Path path = models.resolve(file);
    byte[] whole = Files.readAllBytes(path);
    byte[] tampered = whole.clone();
    tampered[0] ^= 1;
    Files.write(path, tampered);
    assertFailed(failure, file);
    Files.write(path, Arrays.copyOf(whole, whole.length / 2));
    assertFailed(failure, file);
    Files.delete(path);
    assertFailed(failure, file);
    Files.write(path, whole);
    assertInstanceOf(Core.Ready.class, core());
  }

  @Test
  void namesTheStoreWithoutAFolder() throws Exception {
    Core.Failed failed =
        assertInstanceOf(
            Core.Failed.class,
            Wiring.core(
                SettingsTest.with(
                    Map.of("facecheck.models-directory", models.resolve("no").toString()))));
    assertEquals(InitializationFailure.CACHE_PROVIDER_CREATION_FAILED, failed.failure());
  }

  @Test
  void namesTheRuntimeWithoutItsConfiguredFolder() throws Exception {
    Core.Failed failed =
        assertInstanceOf(
            Core.Failed.class,
            Wiring.core(
                SettingsTest.with(
                    Map.of(
                        "facecheck.models-directory",
                        models.toString(),
                        "facecheck.onnxruntime-directory",
                        models.resolve("no").toString()))));
    assertEquals(InitializationFailure.FACE_ENGINE_CREATION_FAILED, failed.failure());
  }

  private void assertFailed(InitializationFailure failure, String file) throws Exception {
    Core.Failed failed = assertInstanceOf(Core.Failed.class, core());
    assertEquals(failure, failed.failure());
    String model = file.substring(0, file.indexOf('.'));
    assertTrue(failed.why().contains(model), failed.why());
  }

  private Core core() throws Exception {
    return Wiring.core(SettingsTest.with(Map.of("facecheck.models-directory", models.toString())));
  }
}
