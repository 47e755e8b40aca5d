package dev.facecheck.access.sqlite;

import dev.facecheck.access.ApiKey;
import dev.facecheck.access.CountedKey;
import dev.facecheck.access.KeyDigest;
import dev.facecheck.access.KeySettings;
import dev.facecheck.access.Quota;
import dev.facecheck.access.QuotaPeriod;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A key as a row of the table. */
final class KeyRow {
  private KeyRow() {}

  static byte[] bytes(KeyDigest digest) {
    return HexFormat.of().parseHex(digest.hex());
  }

  /** Sets the parameters of {@link Statements#ADD}. */
  static void write(ApiKey key, PreparedStatement add) throws SQLException {
    KeySettings settings = key.settings();
    add.setBytes(1, bytes(key.digest()));
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
    add.setString(12, operations(settings.operations()).orElse(null));
  }

  /** With a comma before, between and after, so that a name is found as a whole. */
  private static Optional<String> operations(Set<String> names) {
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of("," + String.join(",", new TreeSet<>(names)) + ",");
  }

  static CountedKey read(ResultSet row) throws SQLException {
    ApiKey key =
        new ApiKey(
            row.getString("id"),
            KeyDigest.ofHex(HexFormat.of().formatHex(row.getBytes("digest"))),
            row.getString("holder"),
            Instant.ofEpochSecond(row.getLong("created")),
            number(row, "expires").map(Instant::ofEpochSecond),
            row.getBoolean("disabled"),
            quota(row),
            settings(row));
    return new CountedKey(key, row.getString("period"), row.getLong("used"));
  }

  private static Optional<Quota> quota(ResultSet row) throws SQLException {
    Optional<Long> limit = number(row, "quota");
    String period = row.getString("quota_period");
    return limit.map(number -> new Quota(number, QuotaPeriod.valueOf(period)));
  }

  private static KeySettings settings(ResultSet row) throws SQLException {
    String operations = row.getString("operations");
    return new KeySettings(
        Optional.ofNullable(row.getString("dialect")),
        Optional.ofNullable(row.getString("policy")),
        Optional.ofNullable(row.getString("locale")),
        operations == null
            ? Set.of()
            : Set.of(operations.substring(1, operations.length() - 1).split(",", -1)));
  }

  private static Optional<Long> number(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(number);
  }
}
