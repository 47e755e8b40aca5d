package dev.facecheck.access.sqlite;

import dev.facecheck.access.ApiKey;
import dev.facecheck.access.CountedKey;
import dev.facecheck.access.KeyDigest;
import dev.facecheck.access.KeySettings;
import dev.facecheck.access.Quota;
import dev.facecheck.access.QuotaPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * A key as a row of the table {@code keys}. Times are in seconds since 1970, and names of
 * operations have a comma before, between and after, so that each is found as a whole.
 */
public final class KeyRow {
  private KeyRow() {}

  /** A digest as the table holds it. */
  public static byte[] bytes(KeyDigest digest) {
    return HexFormat.of().parseHex(digest.hex());
  }

  /** Reads the current row. */
  public static CountedKey read(ResultSet row) throws SQLException {
    ApiKey key =
        new ApiKey(
            row.getString("id"),
            new KeyDigest(HexFormat.of().formatHex(row.getBytes("digest"))),
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
