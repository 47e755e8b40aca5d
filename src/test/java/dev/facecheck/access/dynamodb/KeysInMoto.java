package dev.facecheck.access.dynamodb;

import dev.facecheck.access.KeyDigest;
import dev.facecheck.access.SampleKeys;
import dev.facecheck.fixture.MotoServer;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** A table of keys in Moto's DynamoDB, for programs under test. */
public final class KeysInMoto {
  private KeysInMoto() {}

  /**
   * Makes a table with one key.
   *
   * @return the key
   */
  public static String table(MotoServer moto, String table, long callsPerDay) {
    try (DynamoDbClient client = client(moto)) {
      makeTable(client, table);
      String key = SampleKeys.text();
      client.putItem(put -> put.tableName(table).item(item(key, callsPerDay)));
      return key;
    }
  }

  private static DynamoDbClient client(MotoServer moto) {
    return DynamoDbClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .endpointOverride(moto.url())
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")))
        .build();
  }

  private static void makeTable(DynamoDbClient client, String table) {
    AttributeDefinition id =
        AttributeDefinition.builder()
            .attributeName("id")
            .attributeType(ScalarAttributeType.S)
            .build();
    KeySchemaElement partition =
        KeySchemaElement.builder().attributeName("id").keyType(KeyType.HASH).build();
    client.createTable(
        create ->
            create
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(id)
                .keySchema(partition));
  }

  private static Map<String, AttributeValue> item(String key, long callsPerDay) {
    Map<String, AttributeValue> item = new HashMap<>(KeyItem.id(KeyDigest.of(key)));
    item.put("key_id", AttributeValue.fromS("id of a test"));
    item.put("holder", AttributeValue.fromS("a test"));
    item.put("created", AttributeValue.fromN("0"));
    item.put("disabled", AttributeValue.fromBool(false));
    item.put("quota", AttributeValue.fromN(Long.toString(callsPerDay)));
    item.put("quota_period", AttributeValue.fromS("DAY"));
    item.put("period", AttributeValue.fromS(""));
    item.put("used", AttributeValue.fromN("0"));
    return item;
  }
}
