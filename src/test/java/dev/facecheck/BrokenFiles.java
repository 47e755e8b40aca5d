package dev.facecheck;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.facecheck.dialect.InitializationFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Every file that a start reads, each way in which it can be broken, and the component to name. */
public final class BrokenFiles {
  private static final Map<String, InitializationFailure> COMPONENTS =
      Map.of(
          "face-detector.onnx", InitializationFailure.FACE_DETECTOR_CREATION_FAILED,
          "face-mesh.onnx", InitializationFailure.EYE_ESTIMATOR_CREATION_FAILED,
          "canonical-face.csv", InitializationFailure.WARPER_CREATION_FAILED,
          "comparison-curve.csv", InitializationFailure.TRACK_ENGINE_CREATION_FAILED,
          "pad.onnx", InitializationFailure.LIVENESS_ONE_SHOT_RGB_ESTIMATOR_CREATION_FAILED,
          "face-recogniser.onnx", InitializationFailure.BESTSHOT_QUALITY_ESTIMATOR_CREATION_FAILED,
          "mask-head.onnx", InitializationFailure.MASK_ESTIMATOR_CREATION_FAILED,
          "eyewear-head.onnx", InitializationFailure.GLASSES_ESTIMATOR_CREATION_FAILED,
          "occlusion-head.onnx", InitializationFailure.QUALITY_ESTIMATOR_CREATION_FAILED);

  private static final Map<String, InitializationFailure> FAILURES = withCards();

  private BrokenFiles() {}

  private static Map<String, InitializationFailure> withCards() {
    Map<String, InitializationFailure> files = new TreeMap<>(COMPONENTS);
    COMPONENTS.forEach(
        (file, failure) -> files.put(file.substring(0, file.indexOf('.')) + ".json", failure));
    return files;
  }

  /** What can happen to a file. */
  public enum Damage {
    MISSING {
      @Override
      void doTo(Path file, byte[] whole) {
        // It has been deleted already.
      }
    },
    TRUNCATED {
      @Override
      void doTo(Path file, byte[] whole) throws IOException {
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
      }
    },
    TAMPERED {
      @Override
      void doTo(Path file, byte[] whole) throws IOException {
        byte[] tampered = whole.clone();
        tampered[0] ^= 1;
        Files.write(file, tampered);
      }
    },

    /** Rights do not bind the superuser, but nobody reads a folder as a file. */
    UNREADABLE {
      @Override
      void doTo(Path file, byte[] whole) throws IOException {
        Files.createDirectory(file);
      }
    };

    abstract void doTo(Path file, byte[] whole) throws IOException;

    /** Breaks a file; another link to its content stays whole. */
    public void doTo(Path file) throws IOException {
      byte[] whole = Files.readAllBytes(file);
      Files.delete(file);
      doTo(file, whole);
    }
  }

  /** File, damage and the failure to name. */
  public static Stream<Arguments> all() {
    return FAILURES.entrySet().stream()
        .flatMap(
            entry ->
                Stream.of(Damage.values())
                    .map(damage -> arguments(entry.getKey(), damage, entry.getValue())));
  }

  /** The files of which {@link #all} speaks. */
  public static List<String> names() {
    return List.copyOf(FAILURES.keySet());
  }
}
