package dev.facecheck.access.dynamodb;

import dev.facecheck.access.Access;
import dev.facecheck.access.ApiKey;
import dev.facecheck.access.CountedKey;
import dev.facecheck.access.KeyDigest;
import dev.facecheck.access.KeyStore;
import dev.facecheck.access.StoreUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * Keys and counts in a table of Amazon DynamoDB, whose partition key is the text {@code id}. Each
 * use is one conditional UpdateItem, and a second one where it begins a period. The AWS SDK is
 * loaded with this class. A request whose answer was lost is sent again and may then count twice,
 * never less than once.
 */
public final class DynamoDbKeyStore implements KeyStore {
  /** A period begins once: only calls of others make further attempts necessary. */
  private static final int ATTEMPTS = 4;

  /** DynamoDB answers within milliseconds, and a check cannot wait for long. */
  private static final Duration ATTEMPT = Duration.ofSeconds(1);

  private static final Duration CALL = Duration.ofSeconds(3);

  private final Table table;

  /**
   * A table as the environment configures it: {@code AWS_REGION}, {@code AWS_ENDPOINT_URL_DYNAMODB}
   * for another endpoint than Amazon's, and credentials of the environment, the container, the
   * machine or a profile.
   */
  public DynamoDbKeyStore(String table) {
    this(
        DynamoDbClient.builder()
            .httpClientBuilder(
                UrlConnectionHttpClient.builder().connectionTimeout(ATTEMPT).socketTimeout(ATTEMPT))
            .credentialsProvider(DefaultCredentialsProvider.builder().build())
            .overrideConfiguration(c -> c.apiCallTimeout(CALL).apiCallAttemptTimeout(ATTEMPT))
            .build(),
        table);
  }

  DynamoDbKeyStore(DynamoDbClient client, String table) {
    this.table = new Table(client, table);
  }

  @Override
  public Access use(String presented, String operation, Instant now) {
    KeyDigest digest = KeyDigest.of(presented);
    Conditions conditions = new Conditions(operation, now);
    UpdateItemRequest.Builder update = conditions.count();
    for (int i = 0; i < ATTEMPTS; i++) {
      Table.Change change = table.change(update.key(KeyItem.id(digest)));
      if (change.item().isEmpty()) {
        return Access.Refused.of(Access.Kind.KEY_UNKNOWN);
      }
      CountedKey found = KeyItem.read(change.item());
      if (change.made()) {
        return found.key().digest().equals(digest)
            ? Access.Granted.of(found)
            : Access.Refused.of(Access.Kind.KEY_UNKNOWN);
      }
      Access.Refused refusal = found.key().refusal(operation, now);
      String period = found.key().period().at(now);
      boolean begun = found.period().compareTo(period) >= 0;
      if (refusal.kind() != Access.Kind.QUOTA_EXHAUSTED || (begun && found.isUsedUp())) {
        return refusal;
      }
      // If the period has begun and calls are left, another has just begun it.
      update = begun ? conditions.count() : conditions.begin(period, found.period());
    }
    throw changesTooOften();
  }

  @Override
  public boolean count(String name, String period, long limit) {
    Map<String, AttributeValue> id = KeyItem.counter(name);
    UpdateItemRequest.Builder update = Conditions.countUpTo(limit, period);
    for (int i = 0; i < ATTEMPTS; i++) {
      Table.Change change = table.change(update.key(id));
      if (change.made()) {
        return true;
      }
      String last = KeyItem.period(change.item());
      boolean begun = last.compareTo(period) >= 0;
      if (begun && KeyItem.used(change.item()) >= limit) {
        return false;
      }
      update = begun ? Conditions.countUpTo(limit, period) : Conditions.beginCount(period, last);
    }
    throw changesTooOften();
  }

  private StoreUnavailableException changesTooOften() {
    return new StoreUnavailableException(
        "the count in DynamoDB's table " + table + " changes too often", null);
  }

  @Override
  public void add(ApiKey key) {
    table.add(KeyItem.write(key));
  }

  @Override
  public List<CountedKey> list() {
    return table.items(KeyItem::isKey).stream()
        .map(KeyItem::read)
        .sorted(
            Comparator.comparing((CountedKey counted) -> counted.key().created())
                .thenComparing(counted -> counted.key().id()))
        .toList();
  }

  @Override
  public boolean disable(String id) {
    Optional<ApiKey> key =
        list().stream().map(CountedKey::key).filter(one -> one.id().equals(id)).findFirst();
    return key.map(one -> table.change(Conditions.disable().key(KeyItem.id(one.digest()))).made())
        .orElse(false);
  }

  @Override
  public void close() {
    table.close();
  }
}
