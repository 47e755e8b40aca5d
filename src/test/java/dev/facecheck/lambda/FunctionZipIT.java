package dev.facecheck.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.fixture.ProgramUnderTest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is deployed holds all that it needs on Lambda's Amazon Linux 2023, the licences, and no
 * more.
 */
@Tag("native-function")
class FunctionZipIT {
  private static final Path ZIP = ProgramUnderTest.buildDirectory().resolve("function.zip");

  private static final long MOST_ZIPPED = 37_000_000;
  private static final long MOST_UNZIPPED = 96_000_000;

  /** glibc of Amazon Linux 2023. */
  private static final int[] GLIBC = {2, 34};

  /** Of Amazon Linux 2023's minimal image, on which Lambda's provided.al2023 is based. */
  private static final Set<String> IN_THE_RUNTIME =
      Set.of(
          "ld-linux-x86-64.so.2",
          "libc.so.6",
          "libdl.so.2",
          "libgcc_s.so.1",
          "libm.so.6",
          "libpthread.so.0",
          "librt.so.1",
          "libstdc++.so.6",
          "libz.so.1");

  private static final Pattern NEEDED = Pattern.compile("\\(NEEDED\\).*\\[(.+)]");
  private static final Pattern SONAME = Pattern.compile("\\(SONAME\\).*\\[(.+)]");
  private static final Pattern VERSION = Pattern.compile("Name: GLIBC_(\\d+)\\.(\\d+)");

  @TempDir Path folder;

  @Test
  void holdsNothingElse() throws IOException {
    Set<String> expected =
        new TreeSet<>(
            Set.of(
                "LICENSE",
                "NOTICE",
                "bootstrap",
                "libawt.so",
                "libawt_headless.so",
                "libjava.so",
                "libjavajpeg.so",
                "libjvm.so",
                "liblcms.so",
                "libonnxruntime.so",
                "libonnxruntime4j_jni.so"));
    for (Path model : models()) {
      expected.add("models/" + model.getFileName());
    }
    assertEquals(expected, new TreeSet<>(entries().stream().map(ZipEntry::getName).toList()));
  }

  @Test
  void isSmallEnough() throws IOException {
    long unzipped = entries().stream().mapToLong(ZipEntry::getSize).sum();
    assertTrue(Files.size(ZIP) <= MOST_ZIPPED, "zipped: " + Files.size(ZIP));
    assertTrue(unzipped <= MOST_UNZIPPED, "unzipped: " + unzipped);
  }

  @Test
  void findsEveryLibraryThatItNeeds() throws Exception {
    Set<String> needed = new TreeSet<>();
    Set<String> there = new HashSet<>(IN_THE_RUNTIME);
    for (Path binary : binaries()) {
      String dynamic = run("readelf", "-dW", binary.toString());
      NEEDED.matcher(dynamic).results().forEach(match -> needed.add(match.group(1)));
      SONAME.matcher(dynamic).results().forEach(match -> there.add(match.group(1)));
      there.add(binary.getFileName().toString());
    }
    assertTrue(needed.contains("libstdc++.so.6"), "found: " + needed);
    needed.removeAll(there);
    assertEquals(Set.of(), needed);
  }

  @Test
  void needsNoNewerGlibcThanLambdaHas() throws Exception {
    int found = 0;
    for (Path binary : binaries()) {
      for (var match :
          VERSION.matcher(run("readelf", "-VW", binary.toString())).results().toList()) {
        int major = Integer.parseInt(match.group(1));
        int minor = Integer.parseInt(match.group(2));
        assertTrue(
            major < GLIBC[0] || (major == GLIBC[0] && minor <= GLIBC[1]),
            binary.getFileName() + " needs " + match.group());
        found++;
      }
    }
    assertTrue(found > 10, "versions found: " + found);
  }

  private static List<ZipEntry> entries() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      return zip.stream().filter(entry -> !entry.isDirectory()).collect(Collectors.toList());
    }
  }

  private static List<Path> models() throws IOException {
    try (var files = Files.list(Path.of("models"))) {
      return files
          .filter(file -> file.toString().matches(".*\\.(onnx|csv|json)"))
          .collect(Collectors.toList());
    }
  }

  private List<Path> binaries() throws IOException {
    try (ZipFile zip = new ZipFile(ZIP.toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().equals("bootstrap") || entry.getName().endsWith(".so")) {
          try (InputStream content = zip.getInputStream(entry)) {
            Files.copy(
                content, folder.resolve(entry.getName()), StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
    }
    try (var files = Files.list(folder)) {
      return files.collect(Collectors.toList());
    }
  }

  private static String run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), String.join(" ", command));
    return output;
  }
}
