package dev.facecheck.access.dynamodb;

import dev.facecheck.access.StoreUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * One table of DynamoDB, whose partition key is the text {@code id}. Each method throws {@link
 * StoreUnavailableException} if it cannot be used.
 */
record Table(DynamoDbClient client, String name) implements AutoCloseable {
  /**
   * Outcome of an update.
   *
   * @param made whether the item met the condition
   * @param item after the update or, if it was not made, as it is; empty if there is none
   */
  record Change(boolean made, Map<String, AttributeValue> item) {
    Change {
      item = Map.copyOf(item);
    }
  }

  /** Updates an item that meets the update's condition. */
  Change change(UpdateItemRequest.Builder update) {
    UpdateItemRequest request =
        update
            .tableName(name)
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

  /** Adds an item of a new id. */
  void add(Map<String, AttributeValue> item) {
    asked(
        () ->
            client.putItem(
                put ->
                    put.tableName(name)
                        .item(item)
                        .conditionExpression("attribute_not_exists(id)")));
  }

  /** Reads the whole table and returns the chosen items. */
  List<Map<String, AttributeValue>> items(Predicate<Map<String, AttributeValue>> chosen) {
    return asked(
        () ->
            client.scanPaginator(scan -> scan.tableName(name).consistentRead(true)).items().stream()
                .filter(chosen)
                .toList());
  }

  private <T> T asked(Supplier<T> question) {
    try {
      return question.get();
    } catch (SdkException e) {
      throw new StoreUnavailableException(
          "DynamoDB's table " + name + " cannot be used: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    client.close();
  }

  @Override
  public String toString() {
    return name;
  }
}
