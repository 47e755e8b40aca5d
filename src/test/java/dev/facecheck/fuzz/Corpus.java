package dev.facecheck.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Inputs of a target that a fuzzer has found: one for each piece of code that it reached, and each
 * that once broke something.
 */
final class Corpus {
  private static final Path FOLDER = Path.of("src/test/resources/fuzz");

  private Corpus() {}

  /** The inputs by name; none where nobody looked yet. */
  static Map<String, byte[]> of(FuzzTarget target) {
    Map<String, byte[]> inputs = new TreeMap<>();
    if (!Files.exists(file(target))) {
      return inputs;
    }
    try (InputStream file = Files.newInputStream(file(target));
        ZipInputStream zip = new ZipInputStream(file)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        inputs.put(entry.getName(), zip.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return inputs;
  }

  /** Packs a folder of inputs: {@code TARGET FOLDER}. */
  public static void main(String[] args) throws IOException {
    Map<String, Path> inputs = new TreeMap<>();
    try (Stream<Path> files = Files.list(Path.of(args[1]))) {
      files.forEach(file -> inputs.put(file.getFileName().toString(), file));
    }
    Files.createDirectories(FOLDER);
    try (OutputStream file = Files.newOutputStream(file(FuzzTarget.valueOf(args[0])));
        ZipOutputStream zip = new ZipOutputStream(file)) {
      for (Map.Entry<String, Path> input : inputs.entrySet()) {
        ZipEntry entry = new ZipEntry(input.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        Files.copy(input.getValue(), zip);
      }
    }
  }

  private static Path file(FuzzTarget target) {
    return FOLDER.resolve(target.id() + ".zip");
  }
}
