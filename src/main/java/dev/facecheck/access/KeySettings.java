package dev.facecheck.access;

import java.util.Optional;
import java.util.Set;

/**
 * Defaults for the calls of one key, and the operations that it may call.
 *
 * @param dialect of replies
 * @param policy of pictures
 * @param locale of messages
 * @param operations allowed operations; empty means all
 */
public record KeySettings(
    Optional<String> dialect,
    Optional<String> policy,
    Optional<String> locale,
    Set<String> operations) {
  /** Everything allowed, and nothing set. */
  public static final KeySettings NONE =
      new KeySettings(Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

  public KeySettings {
    operations = Set.copyOf(operations);
  }

  public boolean allows(String operation) {
    return operations.isEmpty() || operations.contains(operation);
  }
}
