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

  /** Where the libraries of ONNX Runtime and SQLite lie; without it, jars are unpacked. */
  Optional<Path> onnxruntimeDirectory();

  Image image();

  Http http();

  S3 s3();

  Burst burst();

  Access access();

  Licence licence();

  /** What one call may take. */
  Duration timeBudget();

  int maxConcurrentChecks();

  /** How long a call waits for its turn before it is refused. */
  Duration admissionWait();

  /** The policy for callers who name none. */
  String defaultPolicy();

  /** The dialect for callers who name none. */
  String dialect();

  /** The language of the native dialect's sentences for callers who ask for none. */
  String locale();

  /**
   * Where files with an operator's own sentences lie; the shipped ones alone where it is absent.
   */
  Optional<Path> messagesDirectory();

  Map<String, NamedPolicy> policies();

  /** Policies, by name, of what is not judged by a policy of the caller's choice. */
  Match match();

  Verify verify();

  Liveness liveness();

  /** What a picture may cost before it is decoded. */
  interface Image {
    int maxBytes();

    long maxPixels();

    int minShorterSidePx();
  }

  /** The HTTP server. */
  interface Http {
    /** Origins, separated by commas, whose pages may read answers; none where it is absent. */
    Optional<String> corsOrigins();

    /** How long a client may take to deliver its request. */
    Duration bodyTimeout();

    /** Largest body: a picture of the largest size in base64 and what surrounds it. */
    int maxBodyBytes();

    /** The same for requests that may hold more pictures. */
    int maxBodyBytesOfSeveral();

    /** Most bytes of all bodies that are held at a time. */
    long maxBufferedBytes();
  }

  /** Pictures that a function's event names instead of holding them. */
  interface S3 {
    /** Names of the only buckets that are read, separated by commas; none where it is absent. */
    Optional<String> allowedBuckets();
  }

  /** Several frames of one recording; what each key means is told by {@link BurstSettings}. */
  interface Burst {
    int maxFrames();

    Duration interactionTimeout();

    double blinkOpenRatio();

    double blinkClosedRatio();

    double sameFaceSimilarity();

    double certainFaceSimilarity();

    double minBoxOverlapRatio();

    Duration maxFaceLoss();

    int criticalLossFrames();
  }

  /** One-to-one comparison. */
  interface Match {
    /** Policy of the picture that is compared with, of an identity card perhaps. */
    String referencePolicy();

    /** Least confidence, 0 to 100, that two pictures show one person. */
    double minConfidence();
  }

  /** OkayFace's request. */
  interface Verify {
    /** Policy of the selfie when liveness is asked for. */
    String livePolicy();

    /** Policy of the selfie when it is only compared. */
    String comparisonPolicy();
  }

  /** LUNA PLATFORM's request. */
  interface Liveness {
    String policy();
  }

  /** API keys. */
  interface Access {
    /** True or false; see {@link YesOrNo}. */
    String required();

    AccessSettings.Store store();

    /** The file of the embedded store. */
    Path file();

    /** The table of the store in DynamoDB. */
    Optional<String> dynamodbTable();
  }

  /** The offline licence. */
  interface Licence {
    /** True or false; see {@link YesOrNo}. */
    String required();

    Optional<Path> file();

    /** Of Ed25519, as base64 of X.509's encoding. */
    Optional<String> publicKey();
  }

  /** The limits of one policy. */
  interface NamedPolicy {
    Eyes eyes();

    /** Numbers, or {@code off}, by the keys of {@link dev.facecheck.policy.Limit}. */
    Map<String, String> limits();
  }
}
