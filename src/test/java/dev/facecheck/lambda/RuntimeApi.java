package dev.facecheck.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The part of the Lambda Runtime API that a runtime needs: it polls for the next invocation and
 * posts a response or an error. One invocation at a time, as on Lambda.
 */
final class RuntimeApi implements AutoCloseable {
  private static final String INVOCATION = "/2018-06-01/runtime/invocation/";

  private final BlockingQueue<Invocation> invocations = new ArrayBlockingQueue<>(1);
  private final BlockingQueue<Answer> answers = new ArrayBlockingQueue<>(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  private record Invocation(String id, String event, long deadlineMillis) {}

  /**
   * What a runtime has posted.
   *
   * @param path as in the Runtime API
   */
  record Answer(String path, String body) {

    /** The body of a response to an invocation; anything else that was posted is a failure. */
    JsonNode response(String id) throws IOException {
      if (!path.equals(INVOCATION + id + "/response")) {
        throw new IOException("posted to " + path + ": " + body);
      }
      return new ObjectMapper().readTree(body);
    }
  }

  RuntimeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Host and port as a runtime expects them in its environment. */
  String address() {
    return server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  /** Hands out an event without waiting for the answer. */
  void send(String id, String event, Duration timeLeft) throws InterruptedException {
    long deadline = System.currentTimeMillis() + timeLeft.toMillis();
    invocations.put(new Invocation(id, event, deadline));
  }

  /** What the runtime posts next. */
  Answer answer(Duration patience) throws InterruptedException, TimeoutException {
    Answer answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (answer == null) {
      throw new TimeoutException("nothing was posted within " + patience);
    }
    return answer;
  }

  /** Whether something has been posted that nobody has asked for yet. */
  boolean hasAnswer() {
    return !answers.isEmpty();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals(INVOCATION + "next")) {
        next(exchange);
      } else {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        exchange.sendResponseHeaders(202, -1);
        answers.add(new Answer(path, body));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void next(HttpExchange exchange) throws IOException, InterruptedException {
    Invocation invocation = invocations.take();
    var headers = exchange.getResponseHeaders();
    headers.set("Lambda-Runtime-Aws-Request-Id", invocation.id());
    headers.set("Lambda-Runtime-Deadline-Ms", Long.toString(invocation.deadlineMillis()));
    headers.set(
        "Lambda-Runtime-Invoked-Function-Arn",
        "arn:aws:lambda:eu-central-1:123456789012:function:check");
    headers.set("Content-Type", "application/json");
    byte[] event = invocation.event().getBytes(UTF_8);
    exchange.sendResponseHeaders(200, event.length == 0 ? -1 : event.length);
    exchange.getResponseBody().write(event);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
