package dev.facecheck.access.dynamodb;

import dev.facecheck.access.ApiKey;
import dev.facecheck.access.CountedKey;
import dev.facecheck.access.KeyDigest;
import dev.facecheck.access.KeySettings;
import dev.facecheck.access.Quota;
import dev.facecheck.access.QuotaPeriod;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A key or another count as an item of the table. */
final class KeyItem {
  private static final String KEY = "key ";
  private static final String COUNT = "count ";

  private KeyItem() {}

  static Map<String, AttributeValue> id(KeyDigest digest) {
    return Map.of("id", text(KEY + digest.hex()));
  }

  static Map<String, AttributeValue> counter(String name) {
    return Map.of("id", text(COUNT + name));
  }

  static boolean isKey(Map<String, AttributeValue> item) {
    return item.get("id").s().startsWith(KEY);
  }

  static Map<String, AttributeValue> write(ApiKey key) {
    KeySettings settings = key.settings();
    Map<String, AttributeValue> item = new HashMap<>(id(key.digest()));
    item.put("key_id", text(key.id()));
    item.put("holder", text(key.holder()));
    item.put("created", number(key.created().getEpochSecond()));
    key.expires().ifPresent(time -> item.put("expires", number(time.getEpochSecond())));
    item.put("disabled", AttributeValue.fromBool(key.disabled()));
    key.quota().ifPresent(quota -> item.put("quota", number(quota.limit())));
    item.put("quota_period", text(key.period().name()));
    settings.dialect().ifPresent(name -> item.put("dialect", text(name)));
    settings.policy().ifPresent(name -> item.put("policy", text(name)));
    settings.locale().ifPresent(name -> item.put("locale", text(name)));
    if (!settings.operations().isEmpty()) {
      item.put("operations", AttributeValue.builder().ss(settings.operations()).build());
    }
    item.put("period", text(""));
    item.put("used", number(0));
    return item;
  }

  static CountedKey read(Map<String, AttributeValue> item) {
    ApiKey key =
        new ApiKey(
            item.get("key_id").s(),
            KeyDigest.ofHex(item.get("id").s().substring(KEY.length())),
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

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
