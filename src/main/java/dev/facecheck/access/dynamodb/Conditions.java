package dev.facecheck.access.dynamodb;

import dev.facecheck.access.QuotaPeriod;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Conditional updates. Attributes whose names DynamoDB may reserve are written with a {@code #}.
 */
record Conditions(String operation, Instant now) {
  private static final String GOOD =
      "attribute_exists(id) AND disabled = :false"
          + " AND (attribute_not_exists(expires) OR expires > :now)"
          + " AND (attribute_not_exists(#operations) OR contains(#operations, :operation))";

  /** Keeps a later period than ours, which a clock ahead of ours has begun. */
  private static final String IN_PERIOD =
      "((quota_period = :day AND #period >= :today)"
          + " OR (quota_period <> :day AND #period >= :month))";

  private static final String LEFT = "(attribute_not_exists(quota) OR #used < quota)";
  private static final String BEGIN = "SET #used = :one, #period = :period";

  private static final Pattern NAME = Pattern.compile("#(\\w+)");

  private static final AttributeValue ONE = AttributeValue.fromN("1");

  /** One more call in the current period. */
  UpdateItemRequest.Builder count() {
    Map<String, AttributeValue> values = values();
    values.put(":day", AttributeValue.fromS(QuotaPeriod.DAY.name()));
    values.put(":today", AttributeValue.fromS(QuotaPeriod.DAY.at(now)));
    values.put(":month", AttributeValue.fromS(QuotaPeriod.MONTH.at(now)));
    return update("SET #used = #used + :one", GOOD + " AND " + IN_PERIOD + " AND " + LEFT, values);
  }

  /** The first call of a period, unless another has made it. */
  UpdateItemRequest.Builder begin(String period, String last) {
    Map<String, AttributeValue> values = values();
    values.put(":period", AttributeValue.fromS(period));
    values.put(":last", AttributeValue.fromS(last));
    return update(BEGIN, GOOD + " AND #period = :last", values);
  }

  private Map<String, AttributeValue> values() {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":false", AttributeValue.fromBool(false));
    values.put(":now", AttributeValue.fromN(Long.toString(now.getEpochSecond())));
    values.put(":operation", AttributeValue.fromS(operation));
    values.put(":one", ONE);
    return values;
  }

  /** One more of a counter that has begun the period and has not reached its limit. */
  static UpdateItemRequest.Builder countUpTo(long limit, String period) {
    return update(
        "SET #used = #used + :one",
        "#period >= :period AND #used < :limit",
        Map.of(
            ":one", ONE,
            ":limit", AttributeValue.fromN(Long.toString(limit)),
            ":period", AttributeValue.fromS(period)));
  }

  /** The first of a counter's period, unless another has made it. */
  static UpdateItemRequest.Builder beginCount(String period, String last) {
    return update(
        BEGIN,
        "attribute_not_exists(id) OR #period = :last",
        Map.of(
            ":one", ONE,
            ":last", AttributeValue.fromS(last),
            ":period", AttributeValue.fromS(period)));
  }

  private static UpdateItemRequest.Builder update(
      String update, String condition, Map<String, AttributeValue> values) {
    Map<String, String> names = new HashMap<>();
    NAME.matcher(update + condition)
        .results()
        .forEach(name -> names.put(name.group(), name.group(1)));
    return UpdateItemRequest.builder()
        .updateExpression(update)
        .conditionExpression(condition)
        .expressionAttributeNames(names)
        .expressionAttributeValues(values);
  }
}
