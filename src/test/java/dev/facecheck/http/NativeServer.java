package dev.facecheck.http;

import dev.facecheck.fixture.Program;
import dev.facecheck.fixture.ProgramUnderTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The packaged server in a process of its own, at a port that it chooses itself. */
public final class NativeServer implements AutoCloseable {
  private static final long STARTS_WITHIN_SECONDS = 60;
  private static final Pattern ADDRESS = Pattern.compile("Listening on: (http://[^:]+:\\d+)");

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final Program program;
  private URI address;

  private NativeServer(Path folder, Map<String, String> environment, String... options)
      throws IOException {
    this(folder, List.of(folder.resolve("facecheck").toString()), environment, options);
  }

  private NativeServer(
      Path folder, List<String> start, Map<String, String> environment, String... options)
      throws IOException {
    Map<String, String> all = new TreeMap<>(environment);
    // As on a desktop: whatever draws or decodes must not look for it.
    all.put("DISPLAY", ":0");
    all.putIfAbsent("QUARKUS_HTTP_PORT", "0");
    all.putIfAbsent("QUARKUS_HTTP_HOST", "127.0.0.1");
    List<String> command = new ArrayList<>(start);
    command.addAll(List.of(options));
    program = new Program(folder, command, all);
  }

  /** One that is not expected to listen. */
  static NativeServer unready(Path folder, Map<String, String> environment) throws IOException {
    return new NativeServer(folder, environment);
  }

  /** One that listens. */
  static NativeServer ready(Path folder, Map<String, String> environment, String... options)
      throws IOException, InterruptedException {
    NativeServer server = new NativeServer(folder, environment, options);
    server.address = server.listening();
    return server;
  }

  /** The server of the command line. */
  public static NativeServer launched(Map<String, String> environment)
      throws IOException, InterruptedException {
    NativeServer server = launching(environment);
    server.address = server.listening();
    return server;
  }

  /** One of the command line that is not expected to listen. */
  public static NativeServer launching(Map<String, String> environment) throws IOException {
    Map<String, String> all = new TreeMap<>(environment);
    for (String inherited : List.of("PATH", "HOME", "JAVA_HOME")) {
      Optional.ofNullable(System.getenv(inherited)).ifPresent(value -> all.put(inherited, value));
    }
    Path home = Path.of("").toAbsolutePath();
    return new NativeServer(home, List.of(home.resolve("facecheck").toString(), "serve"), all);
  }

  /** The package of this build, whichever that is. */
  static NativeServer packaged(Map<String, String> environment)
      throws IOException, InterruptedException {
    Path build = ProgramUnderTest.buildDirectory().toAbsolutePath();
    if (Files.isDirectory(build.resolve("server"))) {
      return ready(build.resolve("server"), environment);
    }
    Map<String, String> all = new TreeMap<>(environment);
    all.putIfAbsent("FACECHECK_ONNXRUNTIME_DIRECTORY", build.resolve("onnxruntime").toString());
    NativeServer server =
        new NativeServer(
            Path.of("").toAbsolutePath(),
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                jar(build).toString()),
            all);
    server.address = server.listening();
    return server;
  }

  private static Path jar(Path build) throws IOException {
    try (Stream<Path> files = Files.list(build)) {
      return files
          .filter(file -> file.toString().endsWith("-runner.jar"))
          .findFirst()
          .orElseThrow(() -> new IOException("no package in " + build));
    }
  }

  private URI listening() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTS_WITHIN_SECONDS);
    while (program.isAlive() && System.nanoTime() < deadline) {
      List<MatchResult> found = ADDRESS.matcher(program.log()).results().toList();
      if (!found.isEmpty()) {
        return URI.create(found.get(0).group(1));
      }
      Thread.sleep(10);
    }
    throw new IOException("it does not listen; its log: " + program.log());
  }

  public Program program() {
    return program;
  }

  public URI address() {
    return address;
  }

  public HttpResponse<String> check(byte[] picture) throws IOException, InterruptedException {
    return client.send(checking(picture), BodyHandlers.ofString());
  }

  CompletableFuture<HttpResponse<String>> begin(byte[] picture) {
    return client.sendAsync(checking(picture), BodyHandlers.ofString());
  }

  private HttpRequest checking(byte[] picture) {
    return HttpRequest.newBuilder(address.resolve("/v1/check"))
        .header("Content-Type", "application/octet-stream")
        .POST(HttpRequest.BodyPublishers.ofByteArray(picture))
        .build();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(path, "");
  }

  /** What a page of an origin gets. */
  public HttpResponse<String> get(String path, String origin)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path));
    if (!origin.isEmpty()) {
      request.header("Origin", origin);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  @Override
  public void close() throws IOException {
    program.close();
  }
}
