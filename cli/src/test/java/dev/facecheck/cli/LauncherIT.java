package dev.facecheck.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that people call, over the packaged jars. */
class LauncherIT {
  private static final Path HOME = Path.of("").toAbsolutePath();

  @TempDir Path folder;

  @Test
  void checksAPhotographFromAnotherFolderThroughALink() throws Exception {
    Path photo = HOME.resolve("src/test/resources/portraits/grace-hopper.jpg");
    Files.copy(photo, folder.resolve("me.jpg"));
    Path link = Files.createSymbolicLink(folder.resolve("fc"), HOME.resolve("facecheck"));
    Run run = run(Map.of(), link.toString(), "check", "me.jpg");
    assertTrue(run.output().startsWith("me.jpg: "), run.output());
    assertTrue(run.exitCode() == 0 || run.exitCode() == 1, run.toString());
  }

  @Test
  void exitsWithTwoForAFileThatIsNoPicture() throws Exception {
    Files.writeString(folder.resolve("text.jpg"), "no picture");
    Run run = run(Map.of(), HOME.resolve("facecheck").toString(), "check", "text.jpg");
    assertEquals(2, run.exitCode(), run.output());
    assertTrue(run.output().contains("text.jpg: 400 BAD_REQUEST"), run.output());
  }

  @Test
  void namesTheInferenceRuntimeWithoutItsLibrary() throws Exception {
    Files.copy(
        HOME.resolve("src/test/resources/portraits/grace-hopper.jpg"), folder.resolve("me.jpg"));
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Run run =
        run(
            Map.of("FACECHECK_ONNXRUNTIME_DIRECTORY", empty.toString()),
            HOME.resolve("facecheck").toString(),
            "check",
            "me.jpg");
    assertEquals(2, run.exitCode(), run.output());
    assertTrue(run.output().contains("FACE_ENGINE_CREATION_FAILED"), run.output());
  }

  @Test
  void listsTheCommandsOfTheLabToo() throws Exception {
    Run run = run(Map.of(), HOME.resolve("facecheck").toString(), "--help");
    assertEquals(0, run.exitCode(), run.output());
    for (String command : List.of("check", "serve", "benchmark", "evaluate")) {
      assertTrue(run.output().contains("\n  " + command + " "), run.output());
    }
  }

  @Test
  void saysWhatToInstallWhenThereIsNoJava() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    for (String tool : List.of("sh", "dirname", "readlink", "sed", "head", "find", "mkdir")) {
      Files.createSymbolicLink(bin.resolve(tool), which(tool));
    }
    Run run =
        run(
            Map.of("PATH", bin.toString(), "JAVA_HOME", ""),
            HOME.resolve("facecheck").toString(),
            "--version");
    assertEquals(2, run.exitCode(), run.output());
    assertTrue(run.output().contains("apt-get install openjdk-17"), run.output());
  }

  private static Path which(String tool) throws IOException {
    for (String folder : List.of("/usr/bin", "/bin")) {
      Path path = Path.of(folder, tool);
      if (Files.isExecutable(path)) {
        return path;
      }
    }
    throw new IOException("no " + tool);
  }

  private record Run(int exitCode, String output) {}

  private Run run(Map<String, String> environment, String... command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().putAll(environment);
    Path output = folder.resolve("output");
    Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS), "the program ends");
    return new Run(process.exitValue(), Files.readString(output, UTF_8));
  }
}
