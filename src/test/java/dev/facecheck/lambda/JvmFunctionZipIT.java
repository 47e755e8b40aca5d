package dev.facecheck.lambda;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.fixture.ProgramUnderTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The function for a managed Java runtime holds what an event needs, and no more. */
@Tag("jvm-function")
class JvmFunctionZipIT {
  private static final Path ZIP = ProgramUnderTest.buildDirectory().resolve("function.zip");

  private static final long MOST_ZIPPED = 45_000_000;
  private static final long MOST_UNZIPPED = 120_000_000;

  /** Of the archive and of every jar in it. */
  private static final List<String> NAMES = new ArrayList<>();

  private static long unzipped;

  @BeforeAll
  static void listNames() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        NAMES.add(entry.getName());
        unzipped += entry.getSize();
        if (entry.getName().endsWith(".jar")) {
          listJar(zip.getInputStream(entry));
        }
      }
    }
  }

  private static void listJar(InputStream content) throws IOException {
    try (ZipInputStream jar = new ZipInputStream(content)) {
      for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
        NAMES.add(entry.getName());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LICENSE",
        "NOTICE",
        "dev/facecheck/FaceCheck.class",
        "ai/onnxruntime/OrtEnvironment.class",
        "io/quarkus/funqy/lambda/FunqyStreamHandler.class",
        "software/amazon/awssdk/services/s3/S3Client.class"
      })
  void holdsWhatAnEventNeeds(String name) {
    assertTrue(NAMES.contains(name), name);
  }

  /** Server and its page, command line, keys in a file, tools, libraries that a layer brings. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "io/quarkus/vertx/http/",
        "org/jboss/resteasy/",
        "META-INF/resources/capture/",
        "META-INF/resources/page/",
        "META-INF/resources/q/swagger-ui/",
        "picocli/",
        "me/tongfei/progressbar/",
        "org/sqlite/",
        "dev/facecheck/cli/",
        "dev/facecheck/lab/",
        "dev/facecheck/synthetic/",
        "org/knowm/xchart/",
        "ai/onnxruntime/native/"
      })
  void holdsNothingElse(String folder) {
    assertEquals(List.of(), NAMES.stream().filter(name -> name.startsWith(folder)).toList());
  }

  @Test
  void isSmallEnough() throws IOException {
    assertTrue(Files.size(ZIP) <= MOST_ZIPPED, "zipped: " + Files.size(ZIP));
    assertTrue(unzipped <= MOST_UNZIPPED, "unzipped: " + unzipped);
  }
}
