package dev.facecheck.edge;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A packaged program in a process of its own, with nothing of this process's environment. */
public final class Program implements AutoCloseable {
  private final Path log;
  private final Process process;

  /**
   * Starts it.
   *
   * @param folder to work in
   * @param environment the whole of it
   */
  public Program(Path folder, List<String> command, Map<String, String> environment)
      throws IOException {
    Path logs = Files.createDirectories(ProgramUnderTest.buildDirectory().resolve("program-logs"));
    log = Files.createTempFile(logs.toAbsolutePath(), "program", ".log");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Everything that it has written to its two streams. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /** Asks it to end, as an operator or Lambda does. */
  public void terminate() {
    process.destroy();
  }

  /**
   * Waits for its end.
   *
   * @return whether it has ended
   */
  public boolean ends(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  public int exitCode() {
    return process.exitValue();
  }

  /** Memory that it holds at present, in kilobytes. */
  public long residentKilobytes() throws IOException {
    return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElseThrow(() -> new IOException("the program has ended: " + process.exitValue()));
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("it does not end when told to; its log: " + log());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
