package dev.facecheck.admin;

import dev.facecheck.access.ApiKey;
import dev.facecheck.access.CountedKey;
import dev.facecheck.access.KeySettings;
import dev.facecheck.access.Quota;
import dev.facecheck.access.sqlite.KeyRow;
import dev.facecheck.access.sqlite.SqliteFile;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** The keys of a file of SQLite. */
public final class SqliteKeyRegister implements KeyRegister {
  private static final String ADD =
      """
      INSERT INTO keys (digest, id, holder, created, expires, disabled, quota, quota_period,
        dialect, policy, locale, operations)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private final SqliteFile file;

  /**
   * @param file that is closed with this register
   */
  public SqliteKeyRegister(SqliteFile file) {
    this.file = file;
  }

  @Override
  public void add(ApiKey key) {
    file.run(ADD, statement -> write(key, statement));
  }

  /** Writes what {@link KeyRow} reads. */
  private static int write(ApiKey key, PreparedStatement add) throws SQLException {
    KeySettings settings = key.settings();
    String operations = "," + String.join(",", new TreeSet<>(settings.operations())) + ",";
    add.setBytes(1, KeyRow.bytes(key.digest()));
    add.setString(2, key.id());
    add.setString(3, key.holder());
    add.setLong(4, key.created().getEpochSecond());
    add.setObject(5, key.expires().map(Instant::getEpochSecond).orElse(null));
    add.setInt(6, key.disabled() ? 1 : 0);
    add.setObject(7, key.quota().map(Quota::limit).orElse(null));
    add.setString(8, key.quota().map(quota -> quota.period().name()).orElse(null));
    add.setString(9, settings.dialect().orElse(null));
    add.setString(10, settings.policy().orElse(null));
    add.setString(11, settings.locale().orElse(null));
    add.setString(12, settings.operations().isEmpty() ? null : operations);
    return add.executeUpdate();
  }

  @Override
  public List<CountedKey> list() {
    return file.run(
        "SELECT * FROM keys ORDER BY created, id",
        list -> {
          List<CountedKey> keys = new ArrayList<>();
          try (ResultSet rows = list.executeQuery()) {
            while (rows.next()) {
              keys.add(KeyRow.read(rows));
            }
          }
          return keys;
        });
  }

  @Override
  public boolean disable(String id) {
    return file.run(
        "UPDATE keys SET disabled = 1 WHERE id = ?",
        disable -> {
          disable.setString(1, id);
          return disable.executeUpdate() > 0;
        });
  }

  @Override
  public void close() {
    file.close();
  }
}
