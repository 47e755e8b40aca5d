package dev.facecheck.contract;

import dev.facecheck.BrokenFiles;
import dev.facecheck.dialect.InitializationFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/** Surroundings in which one component cannot start. */
public final class BrokenStart {
  private BrokenStart() {}

  /**
   * Variables of the environment.
   *
   * @param failure that the start is to arrive at
   * @param scratch an empty folder, which has to stay until the program has ended
   */
  public static Map<String, String> environment(InitializationFailure failure, Path scratch)
      throws IOException, NoSuchAlgorithmException {
    return switch (failure) {
      case TRACK_ENGINE_CONFIG_CREATION_FAILED ->
          Map.of("FACECHECK_BURST_SAME_FACE_SIMILARITY", "2");
      case BESTSHOT_OBSERVER_CREATION_FAILED -> Map.of("FACECHECK_BURST_BLINK_OPEN_RATIO", "0.01");
      case TRACK_ENGINE_CREATION_FAILED -> without("comparison-curve.csv", scratch);
      case BESTSHOT_QUALITY_ESTIMATOR_CREATION_FAILED -> without("face-recogniser.onnx", scratch);
      case LIVENESS_ONE_SHOT_RGB_ESTIMATOR_CREATION_FAILED -> without("pad.onnx", scratch);
      case MASK_ESTIMATOR_CREATION_FAILED -> without("mask-head.onnx", scratch);
      case QUALITY_ESTIMATOR_CREATION_FAILED -> without("occlusion-head.onnx", scratch);
      case GLASSES_ESTIMATOR_CREATION_FAILED -> without("eyewear-head.onnx", scratch);
      case WARPER_CREATION_FAILED -> without("canonical-face.csv", scratch);
      case FACE_DETECTOR_CREATION_FAILED -> without("face-detector.onnx", scratch);
      case EYE_ESTIMATOR_CREATION_FAILED -> without("face-mesh.onnx", scratch);
      case FACE_ENGINE_CREATION_FAILED ->
          Map.of("FACECHECK_ONNXRUNTIME_DIRECTORY", absolute(scratch));
      case CACHE_PROVIDER_CREATION_FAILED ->
          Map.of("FACECHECK_MODELS_DIRECTORY", absolute(scratch.resolve("nothing")));
      case LICENSE_PROVIDER_CREATION_FAILED -> licensed(scratch, "a licence", "no key");
      case LICENSE_FETCH_FAILED -> {
        Map<String, String> environment = licensed(scratch, "a licence", publicKey());
        Files.delete(scratch.resolve("licence"));
        yield environment;
      }
      case LICENSE_ACTIVATION_FAILED -> licensed(scratch, "no licence", publicKey());
    };
  }

  private static Map<String, String> without(String file, Path scratch) throws IOException {
    for (String name : BrokenFiles.names()) {
      if (!name.equals(file)) {
        Files.copy(Path.of("models", name), scratch.resolve(name));
      }
    }
    return Map.of("FACECHECK_MODELS_DIRECTORY", absolute(scratch));
  }

  private static Map<String, String> licensed(Path scratch, String licence, String publicKey)
      throws IOException {
    Path file = Files.writeString(scratch.resolve("licence"), licence);
    return Map.of(
        "FACECHECK_LICENCE_REQUIRED",
        "true",
        "FACECHECK_LICENCE_FILE",
        absolute(file),
        "FACECHECK_ACCESS_FILE",
        absolute(scratch.resolve("keys.db")),
        "FACECHECK_LICENCE_PUBLIC_KEY",
        publicKey);
  }

  private static String publicKey() throws NoSuchAlgorithmException {
    return Base64.getEncoder()
        .encodeToString(
            KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic().getEncoded());
  }

  private static String absolute(Path path) {
    return path.toAbsolutePath().toString();
  }
}
