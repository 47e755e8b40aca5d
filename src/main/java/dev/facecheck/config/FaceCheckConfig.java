package dev.facecheck.config;

import dev.facecheck.policy.Eyes;
import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The configuration as written; {@link Settings} is what the program sees. */
@ConfigMapping(prefix = "facecheck")
public interface FaceCheckConfig {

  /** Where the models and their cards lie. */
  Path modelsDirectory();

  /** Where the two libraries of ONNX Runtime lie; without it, they are unpacked from the jar. */
  Optional<Path> onnxruntimeDirectory();

  Image image();

  Http http();

  S3 s3();

  /** What one call may take. */
  Duration timeBudget();

  int maxConcurrentChecks();

  /** How long a call waits for its turn before it is refused. */
  Duration admissionWait();

  /** The policy for callers who name none. */
  String defaultPolicy();

  Map<String, NamedPolicy> policies();

  /** What a picture may cost before it is decoded. */
  interface Image {
    int maxBytes();

    long maxPixels();

    int minShorterSidePx();
  }

  /** The HTTP server. */
  interface Http {
    /** How long a client may take to deliver its request. */
    Duration bodyTimeout();

    /** Largest body: a picture of the largest size in base64 and what surrounds it. */
    int maxBodyBytes();

    /** Most bytes of all bodies that are held at a time. */
    long maxBufferedBytes();
  }

  /** Pictures that a function's event names instead of holding them. */
  interface S3 {
    /** Names of the only buckets that are read, separated by commas; none where it is absent. */
    Optional<String> allowedBuckets();
  }

  /** The limits of one policy. */
  interface NamedPolicy {
    Eyes eyes();

    /** Numbers, or {@code off}, by the keys of {@link dev.facecheck.policy.Limit}. */
    Map<String, String> limits();
  }
}
