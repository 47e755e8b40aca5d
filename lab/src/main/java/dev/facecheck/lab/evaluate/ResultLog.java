package dev.facecheck.lab.evaluate;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Results on disk, so that a second run measures only what is new. Safe for several threads. */
final class ResultLog implements Closeable {
  private final Map<String, Checked> known = new HashMap<>();
  private final BufferedWriter writer;

  /** Reads what is there and opens the file for more. */
  ResultLog(Path file) throws IOException {
    boolean wholeEnd = true;
    if (Files.exists(file)) {
      // A run that was killed leaves half a character at worst, which must not stop the next one.
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      text.lines()
          .flatMap(line -> ResultLine.parse(line).stream())
          .forEach(line -> known.put(line.key(), line.checked()));
      wholeEnd = text.isEmpty() || text.endsWith("\n");
    }
    this.writer =
        Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    if (!wholeEnd) {
      writer.newLine();
    }
  }

  synchronized Optional<Checked> of(String key) {
    return Optional.ofNullable(known.get(key));
  }

  synchronized void add(ResultLine line) throws IOException {
    known.put(line.key(), line.checked());
    writer.write(line.json());
    writer.write('\n');
    writer.flush();
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }
}
