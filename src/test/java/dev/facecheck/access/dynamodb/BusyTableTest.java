package dev.facecheck.access.dynamodb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.access.StoreUnavailableException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemResponse;

/** A count whose item others change before each of our updates. */
class BusyTableTest {
  private static final String PERIOD = "2026-11";

  /** A table that refuses every update and shows an item. */
  private static final class Busy implements DynamoDbClient {
    private final Map<String, AttributeValue> item = new HashMap<>();
    private int requests;

    Busy(String period, long used) {
      item.put("period", AttributeValue.fromS(period));
      item.put("used", AttributeValue.fromN(Long.toString(used)));
    }

    @Override
    public UpdateItemResponse updateItem(UpdateItemRequest request) {
      requests++;
      throw ConditionalCheckFailedException.builder().item(item).build();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }

  @Test
  void doesNotTakeABusyCountForAnExhaustedOne() {
    for (String last : new String[] {"2026-10", PERIOD}) {
      DynamoDbKeyStore store = new DynamoDbKeyStore(new Table(new Busy(last, 1), "keys"));
      String message =
          assertThrows(StoreUnavailableException.class, () -> store.count("x", PERIOD, 2))
              .getMessage();
      assertTrue(message.contains("keys changes too often"), message);
    }
  }

  @Test
  void asksOnceWhereTheLimitIsReached() {
    Busy table = new Busy(PERIOD, 2);
    assertFalse(new DynamoDbKeyStore(new Table(table, "keys")).count("x", PERIOD, 2));
    assertEquals(1, table.requests);
  }
}
