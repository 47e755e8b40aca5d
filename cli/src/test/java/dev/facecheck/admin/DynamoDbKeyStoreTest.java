package dev.facecheck.admin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.access.KeyStore;
import dev.facecheck.access.QuotaPeriod;
import dev.facecheck.access.SampleKeys;
import dev.facecheck.access.StoreUnavailableException;
import dev.facecheck.access.dynamodb.DynamoDbKeyStore;
import dev.facecheck.access.dynamodb.Table;
import dev.facecheck.fixture.MotoServer;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class DynamoDbKeyStoreTest extends KeyStoreContract {
  private static MotoServer moto;
  private static DynamoDbClient client;
  private static int tables;

  private static final AtomicInteger REQUESTS = new AtomicInteger();

  /**
   * Counts what is sent, repetitions included, and sends one request at a time: Moto judges a
   * condition and makes the change in two steps, where DynamoDB takes one.
   */
  private static final class OneAtATime implements ExecutionInterceptor {
    private final Semaphore turn = new Semaphore(1, true);

    @Override
    public void beforeTransmission(
        Context.BeforeTransmission context, ExecutionAttributes attributes) {
      turn.acquireUninterruptibly();
      REQUESTS.incrementAndGet();
    }

    @Override
    public void afterTransmission(
        Context.AfterTransmission context, ExecutionAttributes attributes) {
      turn.release();
    }
  }

  @BeforeAll
  static void connect() throws Exception {
    moto = new MotoServer();
    client = client(moto.url(), new OneAtATime());
  }

  private static DynamoDbClient client(URI url, ExecutionInterceptor interceptor) {
    return DynamoDbClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .endpointOverride(url)
        .region(Region.EU_CENTRAL_1)
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create("testing", "testing")))
        .overrideConfiguration(
            c -> c.addExecutionInterceptor(interceptor).apiCallTimeout(Duration.ofSeconds(20)))
        .build();
  }

  @AfterAll
  static void disconnect() {
    if (client != null) {
      client.close();
      moto.close();
    }
  }

  @BeforeEach
  @SuppressWarnings("unchecked") // The SDK's builders take arrays of lambdas.
  void createTable() {
    String table = "keys-" + ++tables;
    client.createTable(
        create ->
            create
                .tableName(table)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(
                    id -> id.attributeName("id").attributeType(ScalarAttributeType.S))
                .keySchema(id -> id.attributeName("id").keyType(KeyType.HASH)));
    store = new DynamoDbKeyStore(new Table(client, table));
    register = new DynamoDbKeyRegister(new Table(client, table));
    REQUESTS.set(0);
  }

  @Override
  protected int calls() {
    return 30;
  }

  @Test
  void asksOnceForEachUseAndTwiceWhereAPeriodBegins() {
    register.add(SampleKeys.limited("a", 2, QuotaPeriod.DAY));
    assertEquals(2, requestsOf("a"));
    assertEquals(1, requestsOf("a"));
    assertEquals(1, requestsOf("a"));
    assertEquals(1, requestsOf("unknown"));
  }

  private int requestsOf(String key) {
    REQUESTS.set(0);
    store.use(key, "check", NOW);
    return REQUESTS.get();
  }

  @Test
  void saysThatTheTableIsMissing() {
    KeyStore other = new DynamoDbKeyStore(new Table(client, "elsewhere"));
    StoreUnavailableException refusal =
        assertThrows(StoreUnavailableException.class, () -> other.use("a", "check", NOW));
    assertTrue(refusal.getMessage().contains("elsewhere"), refusal.getMessage());
  }

  @Test
  void saysThatNobodyAnswers() {
    try (DynamoDbClient nobody =
        client(URI.create("http://127.0.0.1:1"), new ExecutionInterceptor() {})) {
      KeyStore other = new DynamoDbKeyStore(new Table(nobody, "keys"));
      assertThrows(StoreUnavailableException.class, () -> other.count("x", "2026-11", 1));
    }
  }
}
