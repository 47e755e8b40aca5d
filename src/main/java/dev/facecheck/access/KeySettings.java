package dev.facecheck.access;

import java.util.Optional;
import java.util.Set;

/**
 * What holds for the calls of one key where a call does not say otherwise, and what it may call.
 *
 * @param dialect of replies
 * @param policy by which pictures are judged
 * @param locale of messages
 * @param operations the only ones; empty means all
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

  /** Whether the key may call an operation. */
  public boolean allows(String operation) {
    return operations.isEmpty() || operations.contains(operation);
  }
}
