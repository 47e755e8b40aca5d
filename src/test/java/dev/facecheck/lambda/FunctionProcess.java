package dev.facecheck.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.fixture.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** The packaged function as Lambda starts it: its own environment, its own folder, one API. */
final class FunctionProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LAMBDA_TIMEOUT = Duration.ofSeconds(30);

  private final RuntimeApi api = new RuntimeApi();
  private final AtomicInteger invocations = new AtomicInteger();
  private final Program program;
  private volatile long sent;

  /**
   * @param task the unpacked function
   * @param command to run there
   * @param environment beside what Lambda sets
   */
  FunctionProcess(Path task, List<String> command, Map<String, String> environment)
      throws IOException {
    Map<String, String> all = new TreeMap<>(lambda(task));
    // As on a desktop: whatever draws or decodes must not look for it.
    all.put("DISPLAY", ":0");
    all.putAll(environment);
    program = new Program(task, command, all);
  }

  private Map<String, String> lambda(Path task) {
    return Map.ofEntries(
        Map.entry("AWS_LAMBDA_RUNTIME_API", api.address()),
        Map.entry("AWS_LAMBDA_FUNCTION_NAME", "check"),
        Map.entry("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST"),
        Map.entry("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "1769"),
        Map.entry("AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"),
        Map.entry("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/check"),
        Map.entry("AWS_LAMBDA_LOG_STREAM_NAME", "2026/11/01/[$LATEST]0123456789abcdef"),
        Map.entry("AWS_REGION", "eu-central-1"),
        Map.entry("AWS_DEFAULT_REGION", "eu-central-1"),
        Map.entry("AWS_ACCESS_KEY_ID", "testing"),
        Map.entry("AWS_SECRET_ACCESS_KEY", "testing"),
        Map.entry("AWS_SESSION_TOKEN", "testing"),
        Map.entry("LAMBDA_TASK_ROOT", task.toString()),
        Map.entry("LAMBDA_RUNTIME_DIR", "/var/runtime"),
        Map.entry("_HANDLER", "check"),
        Map.entry("TZ", ":UTC"),
        Map.entry("LANG", "en_US.UTF-8"),
        Map.entry("PATH", "/usr/local/bin:/usr/bin/:/bin"),
        Map.entry("QUARKUS_HTTP_HOST_ENABLED", "false"));
  }

  /** The function's answer to an event. */
  JsonNode invoke(JsonNode event) throws Exception {
    return invoke(event.toString(), LAMBDA_TIMEOUT);
  }

  /** The function's answer to an event, whatever that is. */
  JsonNode invoke(String event, Duration timeLeft) throws Exception {
    String id = "invocation-" + invocations.incrementAndGet();
    api.send(id, event, timeLeft);
    return answer().response(id);
  }

  /** The answer to an invocation by a name of its own. */
  JsonNode invoke(String id, JsonNode event) throws Exception {
    api.send(id, event.toString(), LAMBDA_TIMEOUT);
    return answer().response(id);
  }

  /** Hands out an event without waiting for the answer. */
  void send(String id, JsonNode event) throws InterruptedException {
    send(id, event.toString());
  }

  /** The same with an event that was written before. */
  void send(String id, String event) throws InterruptedException {
    sent = System.nanoTime();
    api.send(id, event, LAMBDA_TIMEOUT);
  }

  /** Whether an answer to what was sent last is not overdue yet. */
  boolean isPatient() {
    return System.nanoTime() - sent < PATIENCE.toNanos();
  }

  /** What the function posts next. */
  RuntimeApi.Answer answer() throws InterruptedException, IOException {
    try {
      return api.answer(PATIENCE);
    } catch (TimeoutException e) {
      throw new IOException("no answer; the log: " + program.log(), e);
    }
  }

  /** Whether the function has posted something that nobody has asked for yet. */
  boolean hasAnswered() {
    return api.hasAnswer();
  }

  Program program() {
    return program;
  }

  @Override
  public void close() throws IOException {
    program.close();
    api.close();
  }
}
