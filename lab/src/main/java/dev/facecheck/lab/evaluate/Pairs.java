package dev.facecheck.lab.evaluate;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.Examination;
import dev.facecheck.FaceCheck;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.lab.evaluate.Verification.Compared;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.policy.Policy;
import dev.facecheck.recognition.FaceFeatures;
import dev.facecheck.recognition.Recogniser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Pairs of pictures from a table {@code label,file_a,file_b} whose label is {@code same} or {@code
 * diff}.
 */
public final class Pairs {
  private static final Duration PATIENT = Duration.ofMinutes(10);
  private static final String HEADER = "label,file_a,file_b";

  private final FaceCheck faceCheck;
  private final Policy policy;
  private final Recogniser recogniser;

  /**
   * @param policy any: the verdict is not used
   */
  public Pairs(FaceCheck faceCheck, Policy policy, Recogniser recogniser) {
    this.faceCheck = faceCheck;
    this.policy = policy;
    this.recogniser = recogniser;
  }

  /** One row. */
  record Row(boolean same, Path first, Path second) {}

  private record Seen(FaceFeatures features, double quality) {}

  /**
   * Compares the largest faces of each pair, plots into a folder and gives the table in Markdown.
   *
   * @param file the table; its pictures lie below its folder
   * @throws IllegalArgumentException naming the line that is wrong
   */
  public String report(Path file, int threads, Path out) throws IOException {
    List<Row> rows = read(file);
    List<Callable<Optional<Compared>>> tasks = new ArrayList<>();
    rows.forEach(row -> tasks.add(() -> compare(row)));
    List<Optional<Compared>> compared = Parallel.run(threads, tasks);
    List<Compared> same = new ArrayList<>();
    List<Compared> different = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      compared.get(i).ifPresent(rows.get(i).same() ? same::add : different::add);
    }
    if (same.isEmpty() || different.isEmpty()) {
      throw new IllegalArgumentException(file + ": no pairs of both kinds could be assessed");
    }
    Verification verification =
        new Verification(same, different, rows.size() - same.size() - different.size());
    verification.plot(out);
    String markdown = verification.table().markdown();
    Files.writeString(out.resolve("pairs.md"), markdown);
    Files.writeString(
        out.resolve("pairs.json"), verification.table().json().toPrettyString() + "\n");
    return markdown;
  }

  static List<Row> read(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
      throw new IllegalArgumentException(file + ", line 1: expected " + HEADER);
    }
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      List<String> cells = List.of(lines.get(i).split("\\s*,\\s*", -1));
      if (cells.size() != 3 || !cells.get(0).matches("same|diff")) {
        throw new IllegalArgumentException(
            "%s, line %d: expected same or diff and two files".formatted(file, i + 1));
      }
      rows.add(
          new Row(
              cells.get(0).equals("same"),
              folder.resolve(cells.get(1)),
              folder.resolve(cells.get(2))));
    }
    return rows;
  }

  private Optional<Compared> compare(Row row) throws IOException {
    Optional<Seen> first = see(Files.readAllBytes(row.first()));
    Optional<Seen> second = see(Files.readAllBytes(row.second()));
    return first.isEmpty() || second.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Compared(
                first.get().features().cosine(second.get().features()),
                Math.min(first.get().quality(), second.get().quality())));
  }

  private Optional<Seen> see(byte[] bytes) {
    ImageBytes image = new ImageBytes(bytes);
    try {
      Examination examination = faceCheck.examine(image, policy, Deadline.in(PATIENT));
      return examination
          .subject()
          .map(
              subject ->
                  new Seen(
                      recogniser.features(subject.frame(), subject.face()),
                      examination.result().measurements().of(Component.UNIFIED_QUALITY_SCORE)
                              instanceof Assessed assessed
                          ? assessed.nativeScore()
                          : 0));
    } catch (RefusedImageException | DeadlineExceededException e) {
      return Optional.empty();
    }
  }
}
