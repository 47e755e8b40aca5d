package dev.facecheck.evaluate;

import dev.facecheck.FaceCheck;
import dev.facecheck.image.ImageLimits;
import dev.facecheck.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Checks labelled pictures and reports how the verdicts fit the labels.
 *
 * @param folder the pictures lie below it
 * @param labels what is known of them
 * @param faceCheck checks them
 * @param policy judges them
 * @param limits those of the checks
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
    List<Sample> samples;
    try (ResultLog log = new ResultLog(out.resolve(LOG))) {
      samples = check(pictures, log);
    }
    Report report = new Report(samples, new Limits(policy), versions);
    report.write(out);
    return report;
  }

  private record Picture(String file, Labels labels) {}

  private List<Sample> check(List<Picture> pictures, ResultLog log) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Sample>> futures =
          pictures.stream().map(picture -> pool.submit(() -> check(picture, log))).toList();
      List<Sample> samples = new ArrayList<>();
      for (Future<Sample> future : futures) {
        samples.add(future.get());
      }
      return samples;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }

  private Sample check(Picture picture, ResultLog log) throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve(picture.file()));
    double pad = picture.labels().pad();
    String key =
        "%s %d %s pad=%s policy=%s %s"
            .formatted(
                picture.file(), bytes.length, Digest.of(bytes), pad, policy.version(), versions);
    Optional<Checked> known = log.of(key);
    Checked checked =
        known.isPresent()
            ? known.get()
            : new PictureCheck(faceCheck, policy, limits).check(bytes, pad);
    if (known.isEmpty()) {
      log.add(new ResultLine(key, checked));
    }
    progress.run();
    return new Sample(picture.file(), picture.labels(), checked);
  }
}
