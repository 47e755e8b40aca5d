package dev.facecheck.admin;

import dev.facecheck.access.ApiKey;
import dev.facecheck.access.CountedKey;
import dev.facecheck.access.KeySettings;
import dev.facecheck.access.dynamodb.KeyItem;
import dev.facecheck.access.dynamodb.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/** The keys of a table of Amazon DynamoDB. Listing reads the whole table. */
public final class DynamoDbKeyRegister implements KeyRegister {
  private final Table table;

  /**
   * @param table that is closed with this register
   */
  public DynamoDbKeyRegister(Table table) {
    this.table = table;
  }

  @Override
  public void add(ApiKey key) {
    table.ask(
        client ->
            client.putItem(
                put ->
                    put.tableName(table.name())
                        .item(item(key))
                        .conditionExpression("attribute_not_exists(id)")));
  }

  /** What {@link KeyItem} reads. */
  private static Map<String, AttributeValue> item(ApiKey key) {
    KeySettings settings = key.settings();
    Map<String, AttributeValue> item = new HashMap<>(KeyItem.id(key.digest()));
    item.put("key_id", text(key.id()));
    item.put("holder", text(key.holder()));
    item.put("created", number(key.created().getEpochSecond()));
    key.expires().ifPresent(time -> item.put("expires", number(time.getEpochSecond())));
    item.put("disabled", AttributeValue.fromBool(key.disabled()));
    key.quota().ifPresent(quota -> item.put("quota", number(quota.limit())));
    item.put("quota_period", text(key.period().name()));
    settings.dialect().ifPresent(name -> item.put("dialect", text(name)));
    settings.policy().ifPresent(name -> item.put("policy", text(name)));
    settings.locale().ifPresent(name -> item.put("locale", text(name)));
    if (!settings.operations().isEmpty()) {
      item.put("operations", AttributeValue.builder().ss(settings.operations()).build());
    }
    item.put("period", text(""));
    item.put("used", number(0));
    return item;
  }

  @Override
  public List<CountedKey> list() {
    return table.ask(
        client ->
            client
                .scanPaginator(scan -> scan.tableName(table.name()).consistentRead(true))
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
    return list().stream()
        .map(CountedKey::key)
        .filter(key -> key.id().equals(id))
        .findFirst()
        .map(key -> table.change(disabling(key)).made())
        .orElse(false);
  }

  private static UpdateItemRequest.Builder disabling(ApiKey key) {
    return UpdateItemRequest.builder()
        .key(KeyItem.id(key.digest()))
        .updateExpression("SET disabled = :true")
        .conditionExpression("attribute_exists(id)")
        .expressionAttributeValues(Map.of(":true", AttributeValue.fromBool(true)));
  }

  @Override
  public void close() {
    table.close();
  }

  private static AttributeValue text(String text) {
    return AttributeValue.fromS(text);
  }

  private static AttributeValue number(long number) {
    return AttributeValue.fromN(Long.toString(number));
  }
}
