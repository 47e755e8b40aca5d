package dev.facecheck.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import dev.facecheck.fixture.Portraits;
import dev.facecheck.fixture.ProgramUnderTest;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged function under the runtime client that runs it on Lambda's managed Java runtime. */
@Tag("jvm-function")
class RuntimeClientIT extends PackagedFunction {
  @TempDir static Path task;

  private FunctionProcess shared;

  @BeforeAll
  void startTheRuntime() throws Exception {
    unpack(ProgramUnderTest.buildDirectory().resolve("function.zip"), task);
    shared = start(Map.of());
  }

  @AfterAll
  void stopTheRuntime() throws IOException {
    shared.close();
  }

  @Override
  FunctionProcess function() {
    return shared;
  }

  @Test
  void loadsTheAwsSdkOnlyForAPictureInABucket() throws Exception {
    try (FunctionProcess function =
        start(Map.of("FACECHECK_S3_ALLOWED_BUCKETS", "pictures"), "-Xlog:class+load")) {
      assertEquals(0, function.invoke(Events.direct(Portraits.accepted())).get("code").intValue());
      assertFalse(function.program().log().contains("software.amazon.awssdk.services"));
      function.invoke(Events.stored("pictures", "nothing.jpg"));
      assertTrue(function.program().log().contains("software.amazon.awssdk.services.s3.S3Client"));
    }
  }

  @Override
  FunctionProcess start(Map<String, String> environment) throws Exception {
    return start(environment, "-Xshare:auto");
  }

  private static FunctionProcess start(Map<String, String> environment, String option)
      throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", option, "-cp", classPath()));
    command.add(AWSLambda.class.getName());
    command.add("io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest");
    Map<String, String> all = new TreeMap<>(environment);
    all.putIfAbsent("FACECHECK_MODELS_DIRECTORY", absolute("models"));
    all.putIfAbsent("FACECHECK_ONNXRUNTIME_DIRECTORY", absolute("target/onnxruntime"));
    return new FunctionProcess(task, command, all);
  }

  private static String classPath() throws Exception {
    return String.join(
        File.pathSeparator,
        jarOf(AWSLambda.class),
        jarOf(Context.class),
        jarOf(PojoSerializer.class),
        jarOf(Class.forName("software.amazon.awssdk.utilslite.SdkInternalThreadLocal")));
  }

  private static String absolute(String path) {
    return Path.of(path).toAbsolutePath().toString();
  }

  private static String jarOf(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
  }
}
