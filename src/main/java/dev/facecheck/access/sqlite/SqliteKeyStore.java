package dev.facecheck.access.sqlite;

import dev.facecheck.access.Access;
import dev.facecheck.access.ApiKey;
import dev.facecheck.access.CountedKey;
import dev.facecheck.access.KeyDigest;
import dev.facecheck.access.KeyStore;
import dev.facecheck.access.QuotaPeriod;
import dev.facecheck.access.StoreUnavailableException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keys and counts in one file, which several processes may share: each use is one conditional
 * UPDATE, and SQLite lets one writer in at a time. Counts survive a crash of the process; the last
 * of them may be lost when the machine itself crashes, since not each is forced to the disk.
 *
 * <p>Each call prepares its statement anew, which takes some microseconds: after an error, such as
 * a full disk, the driver closes a statement for good.
 */
public final class SqliteKeyStore implements KeyStore {
  private final Path file;
  private final Connection connection;

  /**
   * Opens the file, and makes it where there is none.
   *
   * @param libraries folder of SQLite's library, which is unpacked from its jar if it is not there
   * @throws StoreUnavailableException if it cannot be opened
   */
  public SqliteKeyStore(Path file, Optional<Path> libraries) {
    this.file = file;
    try {
      connection = SqliteFile.open(file, libraries);
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public synchronized Access use(String presented, String operation, Instant now) {
    KeyDigest digest = KeyDigest.of(presented);
    try (PreparedStatement use = connection.prepareStatement(Statements.USE);
        PreparedStatement find = connection.prepareStatement(Statements.FIND)) {
      use.setString(1, QuotaPeriod.DAY.at(now));
      use.setString(2, QuotaPeriod.MONTH.at(now));
      use.setBytes(3, KeyRow.bytes(digest));
      use.setLong(4, now.getEpochSecond());
      use.setString(5, operation);
      Optional<CountedKey> counted = first(use);
      if (counted.isPresent() && counted.get().key().digest().equals(digest)) {
        return Access.Granted.of(counted.get());
      }
      find.setBytes(1, KeyRow.bytes(digest));
      return first(find)
          .map(found -> found.key().refusal(operation, now))
          .orElseGet(() -> Access.Refused.of(Access.Kind.KEY_UNKNOWN));
    } catch (SQLException e) {
      throw unavailable(e);
    }
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
  public synchronized boolean count(String name, String period, long limit) {
    try (PreparedStatement count = connection.prepareStatement(Statements.COUNT)) {
      count.setString(1, name);
      count.setString(2, period);
      count.setLong(3, limit);
      return count.executeUpdate() > 0;
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public synchronized void add(ApiKey key) {
    try (PreparedStatement add = connection.prepareStatement(Statements.ADD)) {
      KeyRow.write(key, add);
      add.executeUpdate();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public synchronized List<CountedKey> list() {
    List<CountedKey> keys = new ArrayList<>();
    try (PreparedStatement list = connection.prepareStatement(Statements.LIST);
        ResultSet rows = list.executeQuery()) {
      while (rows.next()) {
        keys.add(KeyRow.read(rows));
      }
    } catch (SQLException e) {
      throw unavailable(e);
    }
    return keys;
  }

  @Override
  public synchronized boolean disable(String id) {
    try (PreparedStatement disable = connection.prepareStatement(Statements.DISABLE)) {
      disable.setString(1, id);
      return disable.executeUpdate() > 0;
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw unavailable(e);
    }
  }

  private StoreUnavailableException unavailable(SQLException e) {
    return new StoreUnavailableException(file + " cannot be used: " + e.getMessage(), e);
  }
}
