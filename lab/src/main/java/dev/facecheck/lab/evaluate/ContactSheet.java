package dev.facecheck.lab.evaluate;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * The worst errors of each question as one picture, for the operator's eyes only: it shows people.
 * Nobody else may read the file, wherever the file system knows owners.
 */
final class ContactSheet {
  private static final int COLUMNS = 6;
  private static final int MOST = 24;
  private static final int CELL = 200;
  private static final int TEXT = 18;

  private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

  private final Path pictures;
  private final Limits limits;

  /**
   * @param pictures the evaluated folder
   */
  ContactSheet(Path pictures, Limits limits) {
    this.pictures = pictures;
    this.limits = limits;
  }

  /** Writes one sheet for each question with a wrong answer. */
  void write(List<Sample> samples, Path folder) throws IOException {
    for (Question question : Question.values()) {
      List<Sample> worst = worst(question, samples);
      if (!worst.isEmpty()) {
        String name = "errors-" + question.title().replace(' ', '-') + ".png";
        write(draw(question, worst), folder.resolve(name));
      }
    }
  }

  private List<Sample> worst(Question question, List<Sample> samples) {
    return Stream.of(Answers.of(question, true, samples), Answers.of(question, false, samples))
        .flatMap(answers -> answers.assessed().stream())
        .filter(s -> question.flagged(s.checked(), limits) != truth(question, s))
        .sorted(
            Comparator.comparingDouble(
                s -> {
                  double evidence = question.evidence(s.checked()).orElseThrow();
                  return truth(question, s) ? evidence : -evidence;
                }))
        .limit(MOST)
        .toList();
  }

  private static boolean truth(Question question, Sample sample) {
    return question.truth(sample.labels()).orElseThrow();
  }

  private BufferedImage draw(Question question, List<Sample> samples) throws IOException {
    int rows = (samples.size() + COLUMNS - 1) / COLUMNS;
    BufferedImage sheet =
        new BufferedImage(
            COLUMNS * CELL, TEXT + rows * (CELL + 2 * TEXT), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.drawString("Shows people: for the operator's eyes only. " + question.title(), 4, 13);
    for (int i = 0; i < samples.size(); i++) {
      int x = i % COLUMNS * CELL;
      int y = TEXT + i / COLUMNS * (CELL + 2 * TEXT);
      draw(graphics, question, samples.get(i), x, y);
    }
    graphics.dispose();
    return sheet;
  }

  private void draw(Graphics2D graphics, Question question, Sample sample, int x, int y)
      throws IOException {
    BufferedImage picture = ImageIO.read(pictures.resolve(sample.file()).toFile());
    if (picture != null) {
      double scale = (double) CELL / Math.max(picture.getWidth(), picture.getHeight());
      int width = (int) (picture.getWidth() * scale);
      graphics.drawImage(picture, x, y, width, (int) (picture.getHeight() * scale), null);
    }
    String name = sample.file().substring(sample.file().lastIndexOf('/') + 1);
    double score = question.score(sample.checked()).orElseThrow();
    graphics.drawString("%.3f".formatted(score), x + 2, y + CELL + TEXT - 5);
    graphics.drawString(name.substring(Math.max(0, name.length() - 28)), x + 2, y + CELL + 30);
  }

  /** Opens a file that only its owner can read, from the start. */
  private static void write(BufferedImage sheet, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    boolean owners = Files.getFileStore(folder).supportsFileAttributeView("posix");
    Path draft =
        owners
            ? Files.createTempFile(folder, "sheet", ".tmp", OWNER_ONLY)
            : Files.createTempFile(folder, "sheet", ".tmp");
    Files.write(draft, Encoding.png(sheet));
    Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
  }
}
