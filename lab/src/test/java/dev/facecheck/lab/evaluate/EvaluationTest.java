package dev.facecheck.lab.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.config.Core;
import dev.facecheck.config.ShippedSettings;
import dev.facecheck.fixture.FakeCore;
import dev.facecheck.fixture.Pictures;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
  @TempDir Path folder;

  private final AtomicInteger checks = new AtomicInteger();
  private final FakeCore fake = new FakeCore();
  private Scope scope = Scope.PLAIN;
  private final List<String> files = new ArrayList<>();

  @BeforeEach
  void writePictures() throws IOException {
    fake.beforeFinding(checks::incrementAndGet);
    for (int i = 0; i < 6; i++) {
      write("presentation=bona-fide/faces=1/" + i + ".jpg", Pictures.bright());
      write("presentation=print/faces=0/" + i + ".png", Pictures.dark());
    }
    write("presentation=print/damaged.jpg", new byte[] {1, 2, 3});
  }

  private void write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
    files.add(name);
  }

  private String report(Path out, int threads, String versions) throws IOException {
    Core.Ready core = fake.core(ShippedSettings.load());
    LabelSource labels = LabelSource.folders();
    return new Evaluation(
            folder,
            labels,
            core.faceCheck(),
            core.policies().defaultPolicy(),
            ShippedSettings.load().config().image().limits(),
            scope,
            versions,
            threads,
            () -> {})
        .run(files, out)
        .markdown();
  }

  @Test
  void reportsWhatThePicturesAre() throws IOException {
    Path out = folder.resolve("out");
    String report = report(out, 1, "v1");
    assertTrue(report.contains("| presentation=bona-fide/faces=1 | 6 | 6/6 = 100.0 % ("), report);
    assertTrue(
        report.contains(
            "| presentation=print/faces=0 | 6 | 0/6 = 0.0 % (0.0-39.0) | 1028 FACE_NOT_FOUND: 6 |"),
        report);
    assertTrue(report.contains("| presentation=print/damaged.jpg | "), report);
    assertEquals(report, Files.readString(out.resolve("report.md")));
    assertTrue(Files.readString(out.resolve("report.json")).contains("\"title\" : \"Detection\""));
  }

  @Test
  void enlargesWhatIsTooSmallOnlyWhereABorderIsAskedFor() throws IOException {
    byte[] small = Encoding.png(new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB));
    write("pad=0/small.png", small);
    write("set=as-it-is/small.png", small);
    String report = report(folder.resolve("out"), 1, "v1");
    assertTrue(report.contains("| pad=0 | 1 | 0/1 = 0.0 % (0.0-79.3) | 1028 FACE_NOT_F"), report);
    assertTrue(report.contains("shorter side is below"), report);
  }

  @Test
  void reportDoesNotDependOnThreadsNorOnTheOrderOfFiles() throws IOException {
    String one = report(folder.resolve("one"), 1, "v1");
    files.add(0, files.remove(files.size() - 1));
    assertEquals(one, report(folder.resolve("four"), 4, "v1"));
  }

  @Test
  void secondRunMeasuresOnlyWhatChanged() throws IOException {
    Path out = folder.resolve("out");
    String first = report(out, 2, "v1");
    assertEquals(12, checks.getAndSet(0));
    assertEquals(first, report(out, 2, "v1"));
    assertEquals(0, checks.get());
    Files.write(folder.resolve(files.get(0)), Pictures.dark());
    report(out, 2, "v1");
    assertEquals(1, checks.getAndSet(0));
    report(out, 2, "v2");
    assertEquals(12, checks.get());
  }

  @Test
  void halfALineIsMeasuredAnewAndDoesNoHarm() throws IOException {
    Path out = folder.resolve("out");
    String first = report(out, 1, "v1");
    Path log = out.resolve("results.jsonl");
    String text = Files.readString(log);
    Files.writeString(log, text.substring(0, text.lastIndexOf("\"code\"")));
    assertEquals(first, report(out, 1, "v1"));
    checks.set(0);
    assertEquals(first, report(out, 1, "v1"));
    assertEquals(0, checks.get());
  }

  @Test
  void resultsHoldNoPicture() throws IOException {
    report(folder.resolve("out"), 1, "v1");
    List<String> lines = Files.readAllLines(folder.resolve("out/results.jsonl"));
    assertEquals(13, lines.size());
    assertFalse(lines.stream().anyMatch(line -> line.length() > 4000));
  }

  @Test
  void plotsWhereBothAnswersAreThere() throws IOException {
    write("eyes=closed/a.jpg", Pictures.bright());
    write("eyes=open/a.jpg", Pictures.bright());
    Path out = folder.resolve("out");
    report(out, 1, "v1");
    assertTrue(Files.size(out.resolve("roc-eyes-closed.png")) > 0);
    assertTrue(Files.size(out.resolve("scores-eyes-closed.png")) > 0);
    // No face in any print, so no score to draw.
    assertFalse(Files.exists(out.resolve("det-attack.png")));
  }

  @Test
  void reportsWhatChangedPicturesSay() throws IOException {
    scope = new Scope(2, true, false);
    String report = report(folder.resolve("out"), 2, "v1");
    assertTrue(
        report.contains(
            "| gain 0.15 | luminance-mean | 2 |  | 2/2 = 100.0 % (34.2-100.0) | 0/2 = "),
        report);
    assertTrue(report.contains("| shifted by a pixel | 12/12 = 100.0 % ("), report);
    assertTrue(report.contains("| all | 84/84 = 100.0 % ("), report);
    assertTrue(report.contains("| mask-worn | mask | 2 | "), report);
    checks.set(0);
    assertEquals(report, report(folder.resolve("out"), 3, "v1"));
    // Faces are found anew to draw on them, and nothing else is.
    assertEquals(2, checks.get());
  }

  @Test
  void drawsErrorsForTheOperatorAlone() throws IOException {
    write("eyes=closed/a.jpg", Pictures.bright());
    Path out = folder.resolve("out");
    Path sheet = out.resolve("errors-eyes-closed.png");
    report(out, 1, "v1");
    assertFalse(Files.exists(sheet));
    scope = new Scope(0, false, true);
    report(out, 1, "v1");
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(sheet)));
    assertFalse(Files.exists(out.resolve("errors-attack.png")));
  }

  @Test
  void leavesOutWhatItsLabelsSay() throws IOException {
    files.clear();
    write("use=no/a.jpg", Pictures.bright());
    assertTrue(report(folder.resolve("out"), 1, "v1").contains("\n0 pictures, "));
    assertEquals(0, checks.get());
  }
}
