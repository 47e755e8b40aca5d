package dev.facecheck.access.dynamodb;

import dev.facecheck.access.KeyDigest;
import dev.facecheck.fixture.MotoServer;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
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
    DynamoDbClient client =
        DynamoDbClient.builder()
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .endpointOverride(moto.url())
            .region(Region.EU_CENTRAL_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")))
            .build();
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
    String key = "fck_" + UUID.randomUUID();
    Map<String, AttributeValue> item = new HashMap<>(KeyItem.id(KeyDigest.of(key)));
    item.put("key_id", AttributeValue.fromS("id of a test"));
    item.put("holder", AttributeValue.fromS("a test"));
    item.put("created", AttributeValue.fromN("0"));
    item.put("disabled", AttributeValue.fromBool(false));
    item.put("quota", AttributeValue.fromN(Long.toString(callsPerDay)));
    item.put("quota_period", AttributeValue.fromS("DAY"));
    item.put("period", AttributeValue.fromS(""));
    item.put("used", AttributeValue.fromN("0"));
    client.putItem(put -> put.tableName(table).item(item));
    client.close();
    return key;
  }
}
