package dev.facecheck.access.sqlite;

import dev.facecheck.access.KeyDigest;
import dev.facecheck.access.SampleKeys;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Keys in a file of the embedded store, for programs under test. */
public final class KeysInFile {
  private KeysInFile() {}

  /**
   * Adds a key.
   *
   * @param columns other values than those of an active key without a quota and settings
   * @return the key
   */
  public static String add(Path path, Map<String, Object> columns) {
    String key = SampleKeys.text();
    Map<String, Object> row = new TreeMap<>(Map.of("created", 0, "disabled", 0));
    row.put("id", UUID.randomUUID().toString());
    row.put("digest", KeyRow.bytes(KeyDigest.of(key)));
    row.put("holder", "a test");
    row.putAll(columns);
    String sql =
        "INSERT INTO keys (%s) VALUES (?%s)"
            .formatted(String.join(", ", row.keySet()), ", ?".repeat(row.size() - 1));
    try (SqliteFile file = new SqliteFile(path, Optional.empty())) {
      file.run(
          sql,
          add -> {
            int index = 0;
            for (Object value : row.values()) {
              add.setObject(++index, value);
            }
            return add.executeUpdate();
          });
    }
    return key;
  }
}
