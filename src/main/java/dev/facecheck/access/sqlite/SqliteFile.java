package dev.facecheck.access.sqlite;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** The database file, made with its tables where there is none. */
final class SqliteFile {
  /** Longest wait for another process to write, which takes well below a millisecond. */
  private static final Duration BUSY = Duration.ofSeconds(2);

  private SqliteFile() {}

  static Connection open(Path file, Optional<Path> libraries) throws SQLException {
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
}
