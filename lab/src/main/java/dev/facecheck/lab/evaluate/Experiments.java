package dev.facecheck.lab.evaluate;

import dev.facecheck.image.file.ImageDecoder;
import dev.facecheck.image.file.ImageIoDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** Checks of changed pictures, and the tables that follow. */
final class Experiments {
  private final Path folder;
  private final PictureCheck check;
  private final ResultLog log;
  private final int threads;
  private final Limits limits;
  private final ImageDecoder decoder = new ImageIoDecoder();

  Experiments(Path folder, PictureCheck check, ResultLog log, int threads, Limits limits) {
    this.folder = folder;
    this.check = check;
    this.log = log;
    this.threads = threads;
    this.limits = limits;
  }

  /**
   * @param keys of the samples' results
   */
  List<Table> run(List<Sample> samples, Map<String, String> keys, Scope scope) throws IOException {
    List<Table> tables = new ArrayList<>();
    if (scope.synthetic() > 0) {
      tables.addAll(synthetic(samples, keys, scope.synthetic()));
    }
    if (scope.stability()) {
      tables.add(stability(samples.stream().filter(Sample::readable).toList(), keys));
    }
    return tables;
  }

  private List<Table> synthetic(List<Sample> samples, Map<String, String> keys, int most)
      throws IOException {
    Map<String, List<Sample>> sets =
        samples.stream()
            .filter(sample -> sample.labels().is(Label.PRESENTATION, Label.BONA_FIDE))
            .filter(sample -> sample.checked().faces() == 1)
            .collect(Collectors.groupingBy(Sample::set, TreeMap::new, Collectors.toList()));
    List<Table> tables = new ArrayList<>();
    List<Change> changes = Changes.all();
    for (Map.Entry<String, List<Sample>> set : sets.entrySet()) {
      Map<String, List<Sample>> byChange = new LinkedHashMap<>();
      for (Stability.Pair pair : changed(spread(set.getValue(), most), keys, changes, true)) {
        for (int i = 0; i < pair.after().size(); i++) {
          byChange
              .computeIfAbsent(changes.get(i).name(), name -> new ArrayList<>())
              .add(pair.after().get(i));
        }
      }
      tables.addAll(new SyntheticTables(set.getKey(), byChange, limits).all());
    }
    return tables;
  }

  /** A part of a list, evenly spread over it. */
  static <T> List<T> spread(List<T> list, int most) {
    int count = Math.min(most, list.size());
    List<T> part = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      part.add(list.get((int) ((long) i * list.size() / count)));
    }
    return part;
  }

  private Table stability(List<Sample> samples, Map<String, String> keys) throws IOException {
    List<Change> changes = Stability.changes(check.limits());
    return Stability.table(changed(samples, keys, changes, false), changes, limits);
  }

  /** Leaves out originals that could not be changed. */
  private List<Stability.Pair> changed(
      List<Sample> samples, Map<String, String> keys, List<Change> changes, boolean withFace)
      throws IOException {
    ChangedPictures pictures = new ChangedPictures(check, decoder, log);
    List<Callable<Stability.Pair>> tasks = new ArrayList<>();
    for (Sample sample : samples) {
      tasks.add(
          () -> {
            byte[] bytes = Files.readAllBytes(folder.resolve(sample.file()));
            String key = keys.get(sample.file());
            return new Stability.Pair(sample, pictures.of(sample, bytes, key, changes, withFace));
          });
    }
    return Parallel.run(threads, tasks).stream().filter(p -> !p.after().isEmpty()).toList();
  }
}
