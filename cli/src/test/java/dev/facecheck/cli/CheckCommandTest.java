package dev.facecheck.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.fixture.FakeCore;
import dev.facecheck.fixture.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
  @TempDir Path folder;

  private final FakeCore fake = new FakeCore();
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Function<Settings, Core> wiring = fake::core;
  private InputStream input = InputStream.nullInputStream();
  private Path good;
  private Path bad;

  @BeforeEach
  void drawPictures() throws IOException {
    good = Files.write(folder.resolve("good.jpg"), Pictures.bright());
    bad = Files.write(folder.resolve("bad.png"), Pictures.dark());
  }

  @Test
  void exitsWithZeroWhenAllAreAccepted() {
    assertEquals(0, run("check", good.toString()));
    assertEquals(good + ": 0 SUCCESS Success.\n", out.toString());
    assertEquals("", err.toString());
  }

  @Test
  void exitsWithOneWhenOneIsRejected() {
    assertEquals(1, run("check", good.toString(), bad.toString()));
    assertEquals(
        List.of(good + ": 0 SUCCESS Success.", bad + ": 1028 FACE_NOT_FOUND Face was not found."),
        out.toString().lines().toList());
  }

  @Test
  void exitsWithTwoWhenOneCannotBeReadAndGoesOn() throws IOException {
    Path text = Files.writeString(folder.resolve("text.jpg"), "no picture");
    Path missing = folder.resolve("missing.jpg");
    assertEquals(2, run("check", text.toString(), missing.toString(), good.toString()));
    assertEquals(good + ": 0 SUCCESS Success.\n", out.toString());
    List<String> errors = err.toString().lines().toList();
    assertEquals(2, errors.size());
    assertTrue(errors.get(0).startsWith(text + ": 400 BAD_REQUEST "), errors.get(0));
    assertTrue(errors.get(1).startsWith(missing + ": 400 BAD_REQUEST "), errors.get(1));
  }

  @Test
  void exitsWithTwoOnWrongUsage() {
    assertEquals(2, run());
    assertEquals(2, run("check"));
    assertEquals(2, run("check", "--polcy", "icao", good.toString()));
    assertEquals(2, run("check", "--policy", "none", good.toString()));
    assertEquals(2, run("check", "--threads", "0", good.toString()));
    assertEquals("", out.toString());
  }

  @Test
  void namesTheComponentThatFailedToStart() {
    wiring =
        settings -> new Core.Failed(InitializationFailure.FACE_DETECTOR_CREATION_FAILED, "gone");
    assertEquals(2, run("check", good.toString()));
    assertTrue(err.toString().contains("FACE_DETECTOR_CREATION_FAILED: gone"), err.toString());
  }

  @Test
  void walksFoldersInOrder() throws IOException {
    Path below = Files.createDirectories(folder.resolve("x/y"));
    Files.write(below.resolve("UPPER.JPG"), Pictures.bright());
    Files.write(below.resolve("by-content"), Pictures.dark());
    Files.writeString(below.resolve("notes.txt"), "no picture");
    assertEquals(1, run("check", folder.toString()));
    List<String> names = out.toString().lines().map(line -> line.split(": ", 2)[0]).toList();
    List<Path> expected =
        List.of(bad, good, below.resolve("UPPER.JPG"), below.resolve("by-content"));
    assertEquals(expected.stream().map(Path::toString).toList(), names);
  }

  @Test
  void refusesAFolderWithoutPictures() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    assertEquals(2, run("check", empty.toString()));
    assertTrue(err.toString().contains("no picture in " + empty), err.toString());
  }

  @Test
  void printsInTheOrderGivenWhateverEndsFirst() {
    List<String> arguments = new ArrayList<>(List.of("check", "--threads", "4"));
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      Path path = i % 3 == 0 ? bad : good;
      arguments.add(path.toString());
      expected.add(path.toString());
    }
    fake.beforeFinding(
        () -> {
          try {
            Thread.sleep((System.nanoTime() & 7) * 3);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertEquals(1, run(arguments.toArray(String[]::new)));
    List<String> names = out.toString().lines().map(line -> line.split(": ", 2)[0]).toList();
    assertEquals(expected, names);
  }

  @Test
  void printsJsonWithTheServersBody() throws IOException {
    assertEquals(1, run("check", "--json", good.toString(), bad.toString()));
    List<String> lines = out.toString().lines().toList();
    assertEquals(2, lines.size());
    JsonNode first = new ObjectMapper().readTree(lines.get(0));
    assertEquals(good.toString(), first.get("file").textValue());
    assertEquals(0, first.get("code").intValue());
    assertFalse(first.has("measurements"));
    assertEquals(
        1028, new ObjectMapper().readTree(lines.get(1)).get("code").intValue(), lines.get(1));
  }

  @Test
  void printsDetailAsTableOrJson() throws IOException {
    assertEquals(0, run("check", "--detail", "--policy", "icao", good.toString()));
    assertTrue(out.toString().contains("policy icao"), out.toString());
    assertTrue(out.toString().contains("head-pose-yaw"), out.toString());
    out.getBuffer().setLength(0);
    assertEquals(0, run("check", "--detail", "--json", good.toString()));
    JsonNode line = new ObjectMapper().readTree(out.toString());
    assertTrue(line.get("measurements").size() > 5, line.toString());
  }

  @Test
  void readsStandardInput() {
    input = new ByteArrayInputStream(Pictures.bright());
    assertEquals(0, run("check", "-"));
    assertEquals("-: 0 SUCCESS Success.\n", out.toString());
  }

  @Test
  void drawsIntoAFile() throws IOException {
    Path annotated = folder.resolve("out.png");
    assertEquals(0, run("check", "--annotate", annotated.toString(), good.toString()));
    BufferedImage picture = ImageIO.read(annotated.toFile());
    assertEquals(320, picture.getWidth());
    int edge = picture.getRGB(80, 120) & 0xffffff;
    assertTrue(edge != 0xffffff, "the left edge of the box is drawn");
  }

  @Test
  void neverDrawsOverThePhotograph() throws IOException {
    byte[] before = Files.readAllBytes(good);
    assertEquals(2, run("check", "--annotate", good.toString(), good.toString()));
    assertArrayEquals(before, Files.readAllBytes(good));
    assertTrue(err.toString().contains("overwrite the photograph"), err.toString());
  }

  @Test
  void saysInOneLineThatATargetCannotBeWritten() {
    String nowhere = folder.resolve("no/such/out.png").toString();
    assertEquals(2, run("check", "--annotate", nowhere, good.toString()));
    assertEquals(1, err.toString().strip().lines().count(), err.toString());
  }

  @Test
  void drawsSeveralIntoAFolder() throws IOException {
    Path annotated = folder.resolve("drawn");
    run("check", "--annotate", annotated.toString(), good.toString(), bad.toString());
    try (var files = Files.list(annotated)) {
      assertEquals(2, files.filter(file -> file.toString().endsWith(".png")).count());
    }
  }

  @Test
  void drawsEachIntoAFileOfItsOwn() throws IOException {
    Files.createDirectories(folder.resolve("a/b"));
    String plain = folder.toString().substring(1).replace('/', '_') + "_a_b_c.jpg";
    Path numbered = folder.resolve("a_b_c.jpg-2");
    List<String> arguments = new ArrayList<>(List.of("check", "--annotate"));
    arguments.add(folder.resolve("drawn").toString());
    for (String name : List.of("a/b/c.jpg", "a/b_c.jpg", "a_b_c.jpg-2", "a_b_c.jpg")) {
      arguments.add(Files.write(folder.resolve(name), Pictures.bright()).toString());
    }
    arguments.add("/." + numbered);
    arguments.add(numbered.toString());
    assertEquals(0, run(arguments.toArray(String[]::new)), err.toString());
    try (var files = Files.list(folder.resolve("drawn"))) {
      List<String> expected =
          List.of("-2-2.png", "-2-3.png", "-2.png", "-3.png", ".png").stream()
              .map(end -> plain + end)
              .toList();
      assertEquals(expected, files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }

  @Test
  void keepsControlCharactersFromTheTerminal() throws IOException {
    Path evil = Files.write(folder.resolve("a\u001b[31mb.jpg"), Pictures.bright());
    assertEquals(0, run("check", evil.toString()));
    assertFalse(out.toString().contains("\u001b"), "escape character printed");
  }

  @Test
  void listsPoliciesAndVersion() throws IOException {
    assertEquals(0, run("policies"));
    assertEquals("onboarding", new ObjectMapper().readTree(out.toString()).get("default").asText());
    out.getBuffer().setLength(0);
    assertEquals(0, run("--version"));
    assertTrue(out.toString().startsWith("facecheck "), out.toString());
  }

  private int run(String... arguments) {
    CommandLine commandLine = Main.commandLine(s -> wiring.apply(s), input);
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    return commandLine.execute(arguments);
  }
}
