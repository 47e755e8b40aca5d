package dev.facecheck.access.dynamodb;

import dev.facecheck.access.ApiKey;
import dev.facecheck.access.CountedKey;
import dev.facecheck.access.KeyDigest;
import dev.facecheck.access.KeyStore;
import dev.facecheck.access.KeyUse;
import dev.facecheck.access.StoreUnavailableException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Keys and counts in a table of Amazon DynamoDB, whose partition key is the text {@code id}. Each
 * use is one conditional UpdateItem, and a second one where it begins a period. The AWS SDK is
 * loaded with this class. A request whose answer was lost is sent again and may then count twice,
 * never less than once.
 */
public final class DynamoDbKeyStore implements KeyStore {
  /** A period begins once, so that more attempts only follow those of others. */
  private static final int ATTEMPTS = 4;

  private final DynamoDbClient client;
  private final String table;

  /** The table of the region, endpoint and credentials that the environment tells. */
  public DynamoDbKeyStore(String table) {
    this(DynamoDbConnection.open(), table);
  }

  DynamoDbKeyStore(DynamoDbClient client, String table) {
    this.client = client;
    this.table = table;
  }

  @Override
  public KeyUse use(String presented, String operation, Instant now) {
    KeyDigest digest = KeyDigest.of(presented);
    Conditions conditions = new Conditions(operation, now);
    UpdateItemRequest.Builder update = conditions.count();
    for (int i = 0; i < ATTEMPTS; i++) {
      Change change = change(update.key(KeyItem.id(digest)));
      if (change.made()) {
        CountedKey counted = KeyItem.read(change.item());
        return counted.key().digest().equals(digest)
            ? new KeyUse.Granted(counted.key())
            : new KeyUse.Unknown();
      }
      if (change.item().isEmpty()) {
        return new KeyUse.Unknown();
      }
      CountedKey found = KeyItem.read(change.item());
      KeyUse refusal = KeyUse.refusal(found.key(), operation, now);
      String period = found.key().period().at(now);
      if (!(refusal instanceof KeyUse.Exhausted)) {
        return refusal;
      }
      if (found.period().compareTo(period) < 0) {
        update = conditions.begin(period, found.period());
      } else if (found.key().quota().filter(quota -> found.used() < quota.limit()).isPresent()
          || found.key().quota().isEmpty()) {
        // Another has just begun the period.
        update = conditions.count();
      } else {
        return refusal;
      }
    }
    throw new StoreUnavailableException(
        "the count in DynamoDB's table " + table + " changes too often", null);
  }

  @Override
  public boolean count(String name, String period, long limit) {
    Map<String, AttributeValue> id = KeyItem.counter(name);
    Change change = change(Conditions.countUpTo(limit, period).key(id));
    for (int i = 0; i < ATTEMPTS && !change.made(); i++) {
      String last = KeyItem.period(change.item());
      if (last.compareTo(period) >= 0 && KeyItem.used(change.item()) >= limit) {
        return false;
      }
      change =
          change(
              (last.compareTo(period) < 0
                      ? Conditions.beginCount(period, last)
                      : Conditions.countUpTo(limit, period))
                  .key(id));
    }
    return change.made();
  }

  /** What an update came to: with the item afterwards, or else the item that it did not suit. */
  private record Change(boolean made, Map<String, AttributeValue> item) {}

  private Change change(UpdateItemRequest.Builder update) {
    UpdateItemRequest request =
        update
            .tableName(table)
            .returnValues(ReturnValue.ALL_NEW)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return asked(
        () -> {
          try {
            return new Change(true, client.updateItem(request).attributes());
          } catch (ConditionalCheckFailedException e) {
            return new Change(false, e.hasItem() ? e.item() : Map.of());
          }
        });
  }

  @Override
  public void add(ApiKey key) {
    asked(
        () ->
            client.putItem(
                put ->
                    put.tableName(table)
                        .item(KeyItem.write(key))
                        .conditionExpression("attribute_not_exists(id)")));
  }

  @Override
  public List<CountedKey> list() {
    return asked(
        () ->
            client
                .scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .stream()
                .filter(KeyItem::isKey)
                .map(KeyItem::read)
                .sorted(
                    Comparator.comparing((CountedKey counted) -> counted.key().created())
                        .thenComparing(counted -> counted.key().id()))
                .toList());
  }

  @Override
  public boolean disable(String id) {
    Optional<ApiKey> key =
        list().stream().map(CountedKey::key).filter(one -> one.id().equals(id)).findFirst();
    key.ifPresent(
        one ->
            asked(
                () ->
                    client.updateItem(
                        update ->
                            update
                                .tableName(table)
                                .key(KeyItem.id(one.digest()))
                                .updateExpression("SET disabled = :true")
                                .expressionAttributeValues(
                                    Map.of(":true", AttributeValue.fromBool(true))))));
    return key.isPresent();
  }

  private <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (SdkException e) {
      throw new StoreUnavailableException(
          "DynamoDB's table " + table + " cannot be used: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
