package dev.facecheck.config;

import io.smallrye.config.WithConverter;
import java.nio.file.Path;
import java.util.Optional;

/** API keys. */
public interface AccessConfig {
  /** Whether a call needs a key. */
  @WithConverter(Checked.YesOrNo.class)
  boolean required();

  Store store();

  /** File of the embedded store. */
  Path file();

  /** Table of the store in DynamoDB, which needs one. */
  Optional<String> dynamodbTable();

  /** Place of keys and counts. */
  enum Store {
    EMBEDDED,
    DYNAMODB
  }

  /**
   * The offline licence. A missing file or key is a failure of the start, not of the configuration:
   * operators know it by its name.
   */
  interface Licence {
    /** Whether calls need a licence. */
    @WithConverter(Checked.YesOrNo.class)
    boolean required();

    Optional<Path> file();

    /** Ed25519, base64 of X.509's encoding. */
    Optional<String> publicKey();
  }
}
