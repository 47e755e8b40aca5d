package dev.facecheck.access;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A licence as JSON: {@code id}, {@code holder}, {@code features}, {@code issued}, {@code expires}
 * (ISO 8601, UTC) and, where there is a limit, {@code checks_per_month}. Any other field is
 * refused: it could be a limit that this program does not keep.
 */
final class LicenceFields {
  private static final Set<String> FIELDS =
      Set.of("id", "holder", "features", "issued", "expires", "checks_per_month");

  private static final ObjectReader STRICT =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .reader();

  private LicenceFields() {}

  /** Any JSON, each field at most once. */
  static JsonNode parse(byte[] json) throws InvalidLicenceException {
    try {
      return STRICT.readTree(json);
    } catch (IOException e) {
      throw new InvalidLicenceException("the licence is not valid JSON", e);
    }
  }

  static Licence read(byte[] payload) throws InvalidLicenceException {
    JsonNode json = parse(payload);
    if (!json.isObject()) {
      throw new InvalidLicenceException("the licence is no JSON object", null);
    }
    for (var field : json.properties()) {
      if (!FIELDS.contains(field.getKey())) {
        throw new InvalidLicenceException("the licence has an unknown field", null);
      }
    }
    try {
      return new Licence(
          text(json, "id"),
          text(json, "holder"),
          features(json.path("features")),
          Instant.parse(text(json, "issued")),
          Instant.parse(text(json, "expires")),
          checks(json.path("checks_per_month")));
    } catch (DateTimeException | IllegalArgumentException e) {
      throw new InvalidLicenceException("the licence is wrong: " + e.getMessage(), e);
    }
  }

  private static String text(JsonNode json, String field) throws InvalidLicenceException {
    JsonNode value = json.path(field);
    if (!value.isTextual()) {
      throw new InvalidLicenceException("the licence has no text '" + field + "'", null);
    }
    return value.textValue();
  }

  private static Set<String> features(JsonNode array) throws InvalidLicenceException {
    Set<String> features = new TreeSet<>();
    for (JsonNode feature : array) {
      if (!array.isArray() || !feature.isTextual()) {
        throw new InvalidLicenceException("features of the licence are no list of names", null);
      }
      features.add(feature.textValue());
    }
    return features;
  }

  private static Optional<Long> checks(JsonNode number) throws InvalidLicenceException {
    if (number.isMissingNode()) {
      return Optional.empty();
    }
    if (!number.isIntegralNumber() || !number.canConvertToLong()) {
      throw new InvalidLicenceException("checks_per_month of the licence is no whole number", null);
    }
    return Optional.of(number.longValue());
  }
}
