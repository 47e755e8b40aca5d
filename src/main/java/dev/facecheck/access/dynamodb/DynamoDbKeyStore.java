package dev.facecheck.access.dynamodb;

import dev.facecheck.access.Access;
import dev.facecheck.access.CountedKey;
import dev.facecheck.access.KeyDigest;
import dev.facecheck.access.KeyStore;
import dev.facecheck.access.StoreUnavailableException;
import java.time.Instant;
import java.util.Map;
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

  private final Table table;

  /**
   * @param table that is closed with this store
   */
  public DynamoDbKeyStore(Table table) {
    this.table = table;
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
  public void close() {
    table.close();
  }
}
