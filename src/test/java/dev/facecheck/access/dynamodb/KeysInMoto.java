package dev.facecheck.access.dynamodb;

import dev.facecheck.access.ApiKey;
import dev.facecheck.access.KeyDigest;
import dev.facecheck.access.KeySettings;
import dev.facecheck.access.KeyText;
import dev.facecheck.access.Quota;
import dev.facecheck.fixture.MotoServer;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
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
  public static String table(MotoServer moto, String table, String quota) {
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
    String key = KeyText.next(new SecureRandom());
    try (DynamoDbKeyStore store = new DynamoDbKeyStore(client, table)) {
      store.add(
          new ApiKey(
              KeyText.nextId(new SecureRandom()),
              KeyDigest.of(key),
              "a test",
              Instant.now(),
              Optional.empty(),
              false,
              Optional.of(Quota.parse(quota)),
              KeySettings.NONE));
    }
    return key;
  }
}
