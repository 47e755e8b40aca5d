package dev.facecheck.lab.evaluate;

import dev.facecheck.FaceCheck;
import dev.facecheck.image.file.ImageLimits;
import dev.facecheck.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * Checks labelled pictures and reports how the verdicts fit the labels.
 *
 * @param folder the pictures lie below it
 * @param labels what is known of them
 * @param faceCheck checks them
 * @param policy judges them
 * @param limits those of the checks
 * @param scope beyond the pictures as they are
 * @param versions of everything that a result depends on beside picture and policy
 * @param threads pictures at a time
 * @param progress told after each picture
 */
public record Evaluation(
    Path folder,
    LabelSource labels,
    FaceCheck faceCheck,
    Policy policy,
    ImageLimits limits,
    Scope scope,
    String versions,
    int threads,
    Runnable progress) {
  private static final String LOG = "results.jsonl";

  public Evaluation {
    Objects.requireNonNull(folder);
    Objects.requireNonNull(labels);
    Objects.requireNonNull(faceCheck);
    Objects.requireNonNull(policy);
    Objects.requireNonNull(limits);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(versions);
    Objects.requireNonNull(progress);
  }

  /**
   * Checks what has no result yet, and reports; the report does not depend on threads.
   *
   * @param files paths below the folder, with {@code /} between their parts
   * @param out the folder for results and report
   * @throws IOException if a file cannot be read or written
   * @throws IllegalArgumentException if a label is wrong
   */
  public Report run(List<String> files, Path out) throws IOException {
    List<Picture> pictures = new ArrayList<>();
    for (String file : files.stream().sorted().toList()) {
      Labels known = new Labels(labels.of(file));
      if (!known.is(Label.USE, "no")) {
        pictures.add(new Picture(file, known));
      }
    }
    Files.createDirectories(out);
    Limits judging = new Limits(policy);
    PictureCheck check = new PictureCheck(faceCheck, policy, limits);
    try (ResultLog log = new ResultLog(out.resolve(LOG))) {
      List<Callable<Keyed>> tasks = new ArrayList<>();
      pictures.forEach(picture -> tasks.add(() -> check(picture, check, log)));
      List<Keyed> keyed = Parallel.run(threads, tasks);
      List<Sample> samples = keyed.stream().map(Keyed::sample).toList();
      Map<String, String> keys = new HashMap<>();
      keyed.forEach(one -> keys.put(one.sample().file(), one.key()));
      List<Table> tables = new ArrayList<>(new Tables(samples, judging).all());
      tables.addAll(
          new Experiments(folder, check, log, threads, judging).run(samples, keys, scope));
      Report report = new Report(samples, judging, tables, versions);
      report.write(out);
      if (scope.contactSheet()) {
        new ContactSheet(folder, judging).write(samples, out);
      }
      return report;
    }
  }

  private record Picture(String file, Labels labels) {}

  private record Keyed(Sample sample, String key) {}

  private Keyed check(Picture picture, PictureCheck check, ResultLog log) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(picture.file()));
    Optional<Double> pad = picture.labels().pad();
    String key =
        "%s %d %s pad=%s policy=%s %s"
            .formatted(
                picture.file(),
                bytes.length,
                Digest.of(bytes),
                pad.map(String::valueOf).orElse("none"),
                policy.version(),
                versions);
    Optional<Checked> known = log.of(key);
    Checked checked = known.isPresent() ? known.get() : check.check(bytes, pad);
    if (known.isEmpty()) {
      log.add(new ResultLine(key, checked));
    }
    progress.run();
    return new Keyed(new Sample(picture.file(), picture.labels(), checked), key);
  }
}
