package dev.facecheck.edge;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Moto's server on this machine: the APIs of AWS without AWS. Where there is no {@code
 * moto_server}, what needs it is skipped, but never in continuous integration.
 */
public final class MotoServer implements AutoCloseable {
  private static final long STARTS_WITHIN_SECONDS = 30;

  private final int port;
  private final Process process;

  /** Starts it and waits until it answers. */
  public MotoServer() throws IOException, InterruptedException {
    assumeTrue(isInstalled() || System.getenv("CI") != null, "there is no moto_server");
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    process =
        new ProcessBuilder("moto_server", "-H", "127.0.0.1", "-p", Integer.toString(port))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(STARTS_WITHIN_SECONDS);
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        process.destroyForcibly();
        throw new IOException("moto_server does not start");
      }
      Thread.sleep(50);
    }
  }

  private static boolean isInstalled() {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "moto_server")));
  }

  private boolean answers() {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  /** Where it listens. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Makes an S3 bucket. */
  public void createBucket(String name) throws IOException, InterruptedException {
    put("/" + name, BodyPublishers.noBody());
  }

  /** Stores an S3 object. */
  public void put(String bucket, String key, byte[] content)
      throws IOException, InterruptedException {
    String path = URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20");
    put("/" + bucket + "/" + path, BodyPublishers.ofByteArray(content));
  }

  private void put(String path, BodyPublisher body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(url().resolve(path))
            .header("Authorization", "AWS4-HMAC-SHA256 Credential=testing/20261101/us-east-1/s3/x")
            .PUT(body)
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() != 200) {
      throw new IOException(response.statusCode() + ": " + response.body());
    }
  }

  /** Ends it at once, as an outage would. */
  public void kill() {
    process.destroyForcibly();
  }

  @Override
  public void close() {
    kill();
  }
}
