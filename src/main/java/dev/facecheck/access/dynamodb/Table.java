package dev.facecheck.access.dynamodb;

import dev.facecheck.access.StoreUnavailableException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
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
public record Table(DynamoDbClient client, String name) implements AutoCloseable {
  /** DynamoDB answers within milliseconds, and a check cannot wait for long. */
  private static final Duration ATTEMPT = Duration.ofSeconds(1);

  private static final Duration CALL = Duration.ofSeconds(3);

  /**
   * Outcome of an update.
   *
   * @param made whether the item met the condition
   * @param item after the update or, if it was not made, as it is; empty if there is none
   */
  public record Change(boolean made, Map<String, AttributeValue> item) {
    public Change {
      item = Map.copyOf(item);
    }
  }

  /**
   * A table as the environment configures it: {@code AWS_REGION}, {@code AWS_ENDPOINT_URL_DYNAMODB}
   * for another endpoint than Amazon's, and credentials of the environment, the container, the
   * machine or a profile. A missing region and the like is a store that cannot be used.
   */
  public static Table named(String name) {
    try {
      DynamoDbClient client =
          DynamoDbClient.builder()
              .httpClientBuilder(
                  UrlConnectionHttpClient.builder()
                      .connectionTimeout(ATTEMPT)
                      .socketTimeout(ATTEMPT))
              .credentialsProvider(DefaultCredentialsProvider.builder().build())
              .overrideConfiguration(c -> c.apiCallTimeout(CALL).apiCallAttemptTimeout(ATTEMPT))
              .build();
      return new Table(client, name);
    } catch (RuntimeException e) {
      throw new StoreUnavailableException("DynamoDB cannot be used: " + e.getMessage(), e);
    }
  }

  /** Updates an item that meets the update's condition. */
  public Change change(UpdateItemRequest.Builder update) {
    UpdateItemRequest request =
        update
            .tableName(name)
            .returnValues(ReturnValue.ALL_NEW)
            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD)
            .build();
    return ask(
        dynamoDb -> {
          try {
            return new Change(true, dynamoDb.updateItem(request).attributes());
          } catch (ConditionalCheckFailedException e) {
            return new Change(false, e.hasItem() ? e.item() : Map.of());
          }
        });
  }

  /** Makes any other request. */
  public <T> T ask(Function<DynamoDbClient, T> question) {
    try {
      return question.apply(client);
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
