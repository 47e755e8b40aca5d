package dev.facecheck.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.fixture.FakeCore;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class EvaluateCommandTest {
  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copyPortraits() throws IOException {
    Path portraits = Path.of("src/test/resources/portraits");
    Files.copy(portraits.resolve("astronaut.png"), folder.resolve("one.png"));
    Files.copy(portraits.resolve("grace-hopper.jpg"), folder.resolve("two.jpg"));
  }

  private int run(Object... arguments) {
    CommandLine commandLine = Lab.commandLine(settings -> new FakeCore().core(settings));
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(
        Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
  }

  @Test
  void reportsOnTheTableBesideThePictures() throws IOException {
    Files.writeString(
        folder.resolve("labels.csv"), "file,set,faces\none.png,portraits,1\ntwo.jpg,others,0\n");
    assertEquals(0, run("evaluate", folder, "--out", folder.resolve("report")), err::toString);
    assertTrue(out.toString().contains("2 pictures, policy onboarding"), out::toString);
    assertTrue(out.toString().contains("| portraits | 1 | "), out::toString);
    assertEquals(out.toString(), Files.readString(folder.resolve("report/report.md")));
  }

  @Test
  void saysWhichLineIsWrong() throws IOException {
    Path labels = Files.writeString(folder.resolve("my.csv"), "file,eyes\n*,shut\n");
    assertEquals(2, run("evaluate", folder, "--labels", labels, "--out", folder.resolve("report")));
    assertTrue(err.toString().contains("my.csv, line 2: eyes is 'shut'"), err::toString);
  }
}
