package dev.facecheck.access.sqlite;

import dev.facecheck.access.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** The open database file, made with its tables where there is none. */
public final class SqliteFile implements AutoCloseable {
  /** Longest wait for another process to write, which takes well below a millisecond. */
  private static final Duration BUSY = Duration.ofSeconds(2);

  private final Path path;
  private final Connection connection;

  /** What is done with a statement before it is closed. */
  @FunctionalInterface
  public interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  /**
   * Opens the file.
   *
   * @param libraries folder of SQLite's library, which is unpacked from its jar if it is not there
   * @throws StoreUnavailableException if it cannot be opened
   */
  public SqliteFile(Path path, Optional<Path> libraries) {
    this.path = path;
    try {
      connection = open(path, libraries);
    } catch (SQLException e) {
      throw unavailable(e);
    } catch (UnsupportedOperationException e) {
      // A file system without owners and rights.
      throw new StoreUnavailableException("the file of keys cannot be made: " + e.getMessage(), e);
    }
  }

  private static Connection open(Path file, Optional<Path> libraries) throws SQLException {
    // A container may forbid libraries in the folder for temporary files.
    libraries
        .filter(folder -> Files.exists(folder.resolve(System.mapLibraryName("sqlitejdbc"))))
        .ifPresent(folder -> System.setProperty("org.sqlite.lib.path", folder.toString()));
    create(file);
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout((int) BUSY.toMillis());
    // Readers and a writer do not wait for each other, and not each commit for the disk.
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    Connection connection = config.createConnection("jdbc:sqlite:" + address(file));
    try (Statement statement = connection.createStatement()) {
      statement.execute(Statements.KEYS);
      statement.execute(Statements.COUNTS);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /**
   * The whole path as a URI, whose escapes SQLite undoes. Of a bare path, the driver takes settings
   * after a question mark for its own and opens the rest, and a relative one may mean no file.
   */
  private static String address(Path file) {
    return file.toAbsolutePath().toUri().toString();
  }

  /** Readable by its owner alone; SQLite gives the files beside it the same rights. */
  private static void create(Path file) throws SQLException {
    try {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    } catch (FileAlreadyExistsException e) {
      // Made before, perhaps by another process.
    } catch (IOException e) {
      throw new SQLException("it cannot be made: " + e, e);
    }
  }

  /**
   * Prepares a statement for one use, which takes some microseconds: after an error, such as a full
   * disk, the driver closes a statement for good. One thread at a time.
   *
   * @throws StoreUnavailableException if the file cannot be used
   */
  public synchronized <T> T run(String sql, Work<T> work) {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      return work.on(statement);
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
    return new StoreUnavailableException(path + " cannot be used: " + e.getMessage(), e);
  }
}
