package dev.facecheck.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.contract.BrokenPackage;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.fixture.Folders;
import dev.facecheck.fixture.LargePicture;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.fixture.Portraits;
import dev.facecheck.fixture.ProgramUnderTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The native function as Lambda unpacks and starts it, in good surroundings and in bad ones. */
@Tag("native-function")
class BootstrapIT extends PackagedFunction implements BrokenPackage {
  /** Resident memory may still grow by this much once every buffer has been made. */
  private static final long GROWTH_KILOBYTES = 8 << 10;

  private static final Path TASKS =
      ProgramUnderTest.buildDirectory().toAbsolutePath().resolve("tasks");

  private Path task;
  private FunctionProcess shared;

  @BeforeAll
  void startTheFunction() throws Exception {
    task = TASKS.resolve("whole");
    Folders.delete(TASKS);
    unpack(ProgramUnderTest.buildDirectory().resolve("function.zip"), task);
    assertTrue(task.resolve("bootstrap").toFile().setExecutable(true));
    shared = start(Map.of());
  }

  @AfterAll
  void stopTheFunction() throws IOException {
    shared.close();
  }

  @Override
  FunctionProcess function() {
    return shared;
  }

  @Override
  FunctionProcess start(Map<String, String> environment) throws Exception {
    return start(task, environment);
  }

  private static FunctionProcess start(Path task, Map<String, String> environment)
      throws IOException {
    return new FunctionProcess(task, List.of(task.resolve("bootstrap").toString()), environment);
  }

  /** The poll loop of an executable hands it on; the managed runtime of Java keeps it to itself. */
  @Test
  void takesTheRequestIdOfTheInvocation() throws Exception {
    JsonNode reply = shared.invoke("aws-request-1", Events.v2("GET", "/v1/policies"));
    assertEquals(200, reply.get("statusCode").intValue());
    assertEquals("aws-request-1", reply.at("/headers/X-Request-Id").textValue());
  }

  @Test
  void logsWhatItsStartTook() throws Exception {
    assertAnswers();
    String log = shared.program().log();
    assertTrue(log.contains("{\"event\":\"start\",\"main_at\":"), log);
    for (String model :
        List.of(
            "face-detector",
            "face-mesh",
            "pad",
            "face-recogniser",
            "mask-head",
            "eyewear-head",
            "occlusion-head")) {
      assertTrue(log.contains("\"" + model + "\":"), log);
    }
  }

  @Test
  void endsWithAMessageWhenKeysAreToLieInAFile() throws Exception {
    try (FunctionProcess function = start(Map.of("FACECHECK_ACCESS_REQUIRED", "true"))) {
      assertTrue(function.program().ends(Duration.ofSeconds(10)), "it goes on");
      String log = function.program().log();
      assertTrue(log.contains("facecheck.access.store"), log);
    }
  }

  @Test
  void endsWithAMessageWhenItIsConfiguredWrongly() throws Exception {
    try (FunctionProcess function =
        start(Map.of("FACECHECK_POLICIES_ONBOARDING_LIMITS_MAX_YAW_DEGREES", "many"))) {
      assertTrue(function.program().ends(Duration.ofSeconds(10)), "it goes on");
      String log = function.program().log();
      assertTrue(log.contains("max-yaw-degrees is 'many'"), log);
    }
  }

  /** As on Lambda: 512 MB below {@code /tmp} are all that can be written to. */
  @Test
  void writesNowhereButToTmp() throws Exception {
    try (FunctionProcess function = startReadOnly("-o size=512m")) {
      assertCode(0, function, Events.direct(Portraits.accepted()));
      assertCode(1016, function, Events.direct(Portraits.rejected()));
    }
  }

  /** ONNX Runtime makes a folder there while it loads, and fails without. */
  @Test
  void namesTheEngineWhereThereIsNoTmp() throws Exception {
    try (FunctionProcess function = startReadOnly("-o ro")) {
      JsonNode answer = function.invoke(Events.direct(Portraits.accepted()));
      assertEquals(1000, answer.get("code").intValue(), answer.toString());
      assertEquals(
          InitializationFailure.FACE_ENGINE_CREATION_FAILED.name(),
          answer.get("reason").textValue());
    }
  }

  private FunctionProcess startReadOnly(String tmp) throws Exception {
    assumeTrue(canIsolate() || System.getenv("CI") != null, "no rights to mount");
    // The task moves to /mnt, since it may lie below the /tmp that is about to be covered.
    String script =
        "mount --bind \"$LAMBDA_TASK_ROOT\" /mnt && mount -o remount,bind,ro /mnt"
            + " && mount -o remount,bind,ro / && mount -t tmpfs "
            + tmp
            + " tmpfs /tmp && cd /mnt && ! touch written 2>&1 && ! touch /var/written 2>&1"
            + " && exec ./bootstrap";
    return start("unshare", "--mount", "sh", "-c", script);
  }

  /** 256 MB of data are half of the least memory that the function is deployed with. */
  @Test
  void getsAlongWithLittleMemory() throws Exception {
    try (FunctionProcess function =
        start("prlimit", "--data=268435456", task.resolve("bootstrap").toString(), "-Xmx96m")) {
      assertCode(0, function, Events.direct(Portraits.accepted()));
    }
  }

  @Test
  void answersWhenThereIsNoMemoryForAPictureAndGoesOn() throws Exception {
    try (FunctionProcess function = start(task.resolve("bootstrap").toString(), "-Xmx24m")) {
      JsonNode answer = function.invoke(Events.direct(LargePicture.panorama()));
      assertEquals(500, answer.get("code").intValue(), answer.toString());
      assertCode(1028, function, Events.direct(Pictures.dark()));
    }
  }

  /**
   * The largest event in the least memory: an answer, or an end that makes place for a new start.
   */
  @ParameterizedTest
  @ValueSource(strings = {"-Xmx10m", "-Xmx16m", "-Xmx24m"})
  void neverFallsSilentForWantOfMemory(String memory) throws Exception {
    try (FunctionProcess function = start(task.resolve("bootstrap").toString(), memory)) {
      String event = Events.direct(new byte[4_400_000]).toString();
      for (int i = 0; i < 3 && function.program().isAlive(); i++) {
        function.send("large-" + i, event);
        while (!function.hasAnswered() && !function.program().ends(Duration.ofMillis(20))) {
          assertTrue(function.isPatient(), "silence; the log: " + function.program().log());
        }
        if (function.hasAnswered()) {
          int code = function.answer().response("large-" + i).get("code").intValue();
          assertTrue(code == 413 || code == 500, "code " + code);
        }
      }
    }
  }

  @Test
  void takesTheModelsFolderFromAConfigurationFile() throws Exception {
    Path copy = Folders.linkedCopy(task);
    Files.move(copy.resolve("models"), copy.resolve("nets"));
    Files.createDirectory(copy.resolve("config"));
    Files.writeString(
        copy.resolve("config/application.properties"), "facecheck.models-directory=nets\n");
    try (FunctionProcess function = start(copy, Map.of())) {
      assertCode(0, function, Events.direct(Portraits.accepted()));
    }
    Folders.delete(copy);
  }

  @Test
  void endsWhenToldToDuringACheck() throws Exception {
    try (FunctionProcess function = start(Map.of())) {
      assertCode(0, function, Events.direct(Portraits.accepted()));
      function.send("last-1", Events.direct(LargePicture.png()));
      Thread.sleep(50);
      assertFalse(function.hasAnswered(), "the check is over already");
      function.program().terminate();
      assertTrue(function.program().ends(Duration.ofSeconds(10)), "it lingers");
    }
  }

  @Test
  void endsQuietlyWhenToldToWhileItWaits() throws Exception {
    try (FunctionProcess function = start(Map.of())) {
      assertCode(0, function, Events.direct(Portraits.accepted()));
      function.program().terminate();
      assertTrue(function.program().ends(Duration.ofSeconds(10)), "it lingers");
      String log = function.program().log();
      assertFalse(log.contains("\"level\":\"ERROR\""), log);
      assertTrue(log.lines().allMatch(line -> line.startsWith("{\"")), log);
    }
  }

  @Test
  void holdsNoMoreMemoryAfterAThousandEvents() throws Exception {
    for (int i = 0; i < 300; i++) {
      invokeInTurn(i);
    }
    long before = shared.program().residentKilobytes();
    for (int i = 0; i < 1000; i++) {
      invokeInTurn(i);
    }
    long grown = shared.program().residentKilobytes() - before;
    assertTrue(grown < GROWTH_KILOBYTES, "grown by " + grown + " KB from " + before);
  }

  private void invokeInTurn(int i) throws Exception {
    byte[] picture = i % 2 == 0 ? Portraits.accepted() : Portraits.rejected();
    assertCode(i % 2 == 0 ? 0 : 1016, shared, Events.direct(picture));
  }

  private FunctionProcess start(String... command) throws IOException {
    return new FunctionProcess(task, List.of(command), Map.of());
  }

  private static boolean canIsolate() throws Exception {
    return new ProcessBuilder("unshare", "--mount", "mount", "--bind", "/", "/").start().waitFor()
        == 0;
  }

  @Override
  public Path folder() {
    return task;
  }

  @Override
  public void assertFails(Path copy, InitializationFailure failure) throws Exception {
    try (FunctionProcess function = start(copy, Map.of())) {
      for (int i = 0; i < 2; i++) {
        JsonNode answer = function.invoke(Events.direct(Portraits.accepted()));
        assertEquals(1000, answer.get("code").intValue(), answer.toString());
        assertEquals(failure.name(), answer.get("reason").textValue());
      }
      assertTrue(function.program().log().contains(failure.name()), function.program().log());
    }
  }
}
