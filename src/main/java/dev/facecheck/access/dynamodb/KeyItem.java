package dev.facecheck.access.dynamodb;

import dev.facecheck.access.ApiKey;
import dev.facecheck.access.CountedKey;
import dev.facecheck.access.KeyDigest;
import dev.facecheck.access.KeySettings;
import dev.facecheck.access.Quota;
import dev.facecheck.access.QuotaPeriod;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A key or another count as an item of the table. Times are in seconds since 1970. */
public final class KeyItem {
  private static final String KEY = "key ";
  private static final String COUNT = "count ";

  private KeyItem() {}

  /** The primary key of the item. */
  public static Map<String, AttributeValue> id(KeyDigest digest) {
    return Map.of("id", AttributeValue.fromS(KEY + digest.hex()));
  }

  static Map<String, AttributeValue> counter(String name) {
    return Map.of("id", AttributeValue.fromS(COUNT + name));
  }

  /** Whether an item is a key, and no other count. */
  public static boolean isKey(Map<String, AttributeValue> item) {
    return item.get("id").s().startsWith(KEY);
  }

  /** Reads a key. */
  public static CountedKey read(Map<String, AttributeValue> item) {
    ApiKey key =
        new ApiKey(
            item.get("key_id").s(),
            new KeyDigest(item.get("id").s().substring(KEY.length())),
            item.get("holder").s(),
            Instant.ofEpochSecond(Long.parseLong(item.get("created").n())),
            Optional.ofNullable(item.get("expires"))
                .map(time -> Instant.ofEpochSecond(Long.parseLong(time.n()))),
            item.get("disabled").bool(),
            Optional.ofNullable(item.get("quota"))
                .map(
                    quota ->
                        new Quota(
                            Long.parseLong(quota.n()),
                            QuotaPeriod.valueOf(item.get("quota_period").s()))),
            settings(item));
    return new CountedKey(key, period(item), used(item));
  }

  private static KeySettings settings(Map<String, AttributeValue> item) {
    return new KeySettings(
        Optional.ofNullable(item.get("dialect")).map(AttributeValue::s),
        Optional.ofNullable(item.get("policy")).map(AttributeValue::s),
        Optional.ofNullable(item.get("locale")).map(AttributeValue::s),
        Optional.ofNullable(item.get("operations"))
            .<Set<String>>map(names -> Set.copyOf(names.ss()))
            .orElse(Set.of()));
  }

  /** The last period with a count; empty before the first. */
  static String period(Map<String, AttributeValue> item) {
    return item.containsKey("period") ? item.get("period").s() : "";
  }

  static long used(Map<String, AttributeValue> item) {
    return item.containsKey("used") ? Long.parseLong(item.get("used").n()) : 0;
  }
}
