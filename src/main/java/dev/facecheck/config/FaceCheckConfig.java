package dev.facecheck.config;

import dev.facecheck.dialect.Dialects;
import dev.facecheck.image.file.ImageLimits;
import dev.facecheck.policy.Eyes;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All keys below {@code facecheck.}: one method each, whose converter refuses a wrong value. */
@ConfigMapping(prefix = "facecheck")
public interface FaceCheckConfig {
  /** Folder of the models and their cards. */
  Path modelsDirectory();

  /** Folder of the libraries of ONNX Runtime and SQLite; without it, jars are unpacked. */
  Optional<Path> onnxruntimeDirectory();

  Image image();

  Http http();

  S3 s3();

  BurstConfig burst();

  AccessConfig access();

  AccessConfig.Licence licence();

  /** Longest time of one call. */
  @WithConverter(Checked.PositiveDuration.class)
  Duration timeBudget();

  /** Checks that run at a time, 1 to 1024. */
  @WithConverter(Checked.Concurrency.class)
  int maxConcurrentChecks();

  /** Longest wait of a call for its turn. */
  @WithConverter(Checked.Delay.class)
  Duration admissionWait();

  /** Name of the policy for callers who choose none. */
  String defaultPolicy();

  /** Dialect for callers who choose none. */
  @WithConverter(Checked.Dialect.class)
  Dialects dialect();

  /** Language tag of the native dialect's sentences for callers who choose none. */
  String locale();

  /** Folder of an operator's own sentences. */
  Optional<Path> messagesDirectory();

  /** Limits of each policy by its name. */
  Map<String, NamedPolicy> policies();

  Match match();

  Verify verify();

  Liveness liveness();

  /** What a picture may cost before it is decoded. */
  interface Image {
    @WithConverter(Checked.BodyBytes.class)
    int maxBytes();

    @WithConverter(Checked.PositiveLong.class)
    long maxPixels();

    @WithConverter(Checked.PositiveInt.class)
    int minShorterSidePx();

    /** These keys as the decoder takes them. */
    default ImageLimits limits() {
      return new ImageLimits(maxBytes(), maxPixels(), minShorterSidePx());
    }
  }

  /** The HTTP server. */
  interface Http {
    /** Longest time that a client may take to deliver its request. */
    @WithConverter(Checked.PositiveDuration.class)
    Duration bodyTimeout();

    /** Largest body: a picture of the largest size in base64 and what surrounds it. */
    @WithConverter(Checked.BodyBytes.class)
    int maxBodyBytes();

    /** Largest body of a request that may hold several pictures. */
    @WithConverter(Checked.BodyBytes.class)
    int maxBodyBytesOfSeveral();

    /** Bytes of all bodies that are held at a time, at least one of the largest. */
    long maxBufferedBytes();
  }

  /** Pictures in S3 that an event names. */
  interface S3 {
    /** The only buckets that are read; none where it is absent. */
    Optional<Set<@WithConverter(Checked.Bucket.class) String>> allowedBuckets();
  }

  /** One-to-one comparison. */
  interface Match {
    /** Policy of the picture that is compared with, of an identity card perhaps. */
    String referencePolicy();

    /** Least confidence, above 0 to 100, that two pictures show one person. */
    @WithConverter(Checked.Confidence.class)
    double minConfidence();
  }

  /** OkayFace's request. */
  interface Verify {
    /** Policy of the selfie with liveness. */
    String livePolicy();

    /** Policy of the selfie without liveness. */
    String comparisonPolicy();

    /** Whether errors in OkayFace's dialects have the HTTP status 200, as some clients expect. */
    @WithConverter(Checked.YesOrNo.class)
    boolean errorsAsOk();
  }

  /** LUNA PLATFORM's request. */
  interface Liveness {
    String policy();
  }

  /** One policy. */
  interface NamedPolicy {
    /** Name of a policy that holds where this one says nothing. */
    Optional<String> base();

    /** Required without a base. */
    Optional<Eyes> eyes();

    /** Numbers, or {@code off}, by the keys of {@link dev.facecheck.policy.Limit}. */
    Map<String, String> limits();
  }
}
