package dev.facecheck.config;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * API keys as configured.
 *
 * @param required whether a call needs one
 * @param store of keys and counts
 * @param file of the embedded store
 * @param dynamodbTable of the store in DynamoDB, which needs one
 */
public record AccessSettings(
    boolean required, Store store, Path file, Optional<String> dynamodbTable) {

  /** Where keys and counts are kept. */
  public enum Store {
    EMBEDDED,
    DYNAMODB
  }

  public AccessSettings {
    Objects.requireNonNull(file);
    Objects.requireNonNull(dynamodbTable);
    if (store == Store.DYNAMODB && dynamodbTable.isEmpty()) {
      throw new IllegalArgumentException(
          "facecheck.access.dynamodb-table is missing, which facecheck.access.store=dynamodb needs");
    }
  }

  static AccessSettings of(FaceCheckConfig.Access written) {
    return new AccessSettings(
        YesOrNo.of("facecheck.access.required", written.required()),
        written.store(),
        written.file(),
        written.dynamodbTable());
  }
}
