package dev.facecheck.access.sqlite;

import dev.facecheck.access.Access;
import dev.facecheck.access.CountedKey;
import dev.facecheck.access.KeyDigest;
import dev.facecheck.access.KeyStore;
import dev.facecheck.access.QuotaPeriod;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/**
 * Keys and counts in one file, which several processes may share: each use is one conditional
 * UPDATE, and SQLite lets one writer in at a time. Counts survive a crash of the process; the last
 * of them may be lost when the machine itself crashes, since not each is forced to the disk.
 */
public final class SqliteKeyStore implements KeyStore {
  private final SqliteFile file;

  /**
   * @param file that is closed with this store
   */
  public SqliteKeyStore(SqliteFile file) {
    this.file = file;
  }

  @Override
  public Access use(String presented, String operation, Instant now) {
    KeyDigest digest = KeyDigest.of(presented);
    Optional<CountedKey> counted =
        file.run(
            Statements.USE,
            use -> {
              use.setString(1, QuotaPeriod.DAY.at(now));
              use.setString(2, QuotaPeriod.MONTH.at(now));
              use.setBytes(3, KeyRow.bytes(digest));
              use.setLong(4, now.getEpochSecond());
              use.setString(5, operation);
              return first(use);
            });
    if (counted.isPresent() && counted.get().key().digest().equals(digest)) {
      return Access.Granted.of(counted.get());
    }
    return find(digest)
        .map(found -> found.key().refusal(operation, now))
        .orElseGet(() -> Access.Refused.of(Access.Kind.KEY_UNKNOWN));
  }

  private Optional<CountedKey> find(KeyDigest digest) {
    return file.run(
        Statements.FIND,
        find -> {
          find.setBytes(1, KeyRow.bytes(digest));
          return first(find);
        });
  }

  /** Reads to the end of the rows, since SQLite commits a change only there. */
  private static Optional<CountedKey> first(PreparedStatement statement) throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        return Optional.empty();
      }
      CountedKey key = KeyRow.read(rows);
      while (rows.next()) {
        // Digests are unique, so there is no other.
      }
      return Optional.of(key);
    }
  }

  @Override
  public boolean count(String name, String period, long limit) {
    return file.run(
        Statements.COUNT,
        count -> {
          count.setString(1, name);
          count.setString(2, period);
          count.setLong(3, limit);
          return count.executeUpdate() > 0;
        });
  }

  @Override
  public void close() {
    file.close();
  }
}
