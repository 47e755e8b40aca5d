package dev.facecheck.lab.evaluate;

import dev.facecheck.lab.evaluate.Cell.Count;
import dev.facecheck.lab.evaluate.Cell.Of;
import dev.facecheck.lab.evaluate.Cell.Text;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Numbers of faces found, compared with the labels. */
final class DetectionTable {
  private final Table table =
      new Table(
          "Detection",
          "Pictures with the number of faces that their label says, with fewer, and with more.",
          "set",
          "faces expected",
          "as expected",
          "fewer",
          "more",
          "faces too many");

  private DetectionTable() {}

  /** One row for each set and each number of faces that its labels say. */
  static Table of(Map<String, List<Sample>> bySet) {
    DetectionTable detection = new DetectionTable();
    bySet.forEach(
        (set, samples) ->
            byFaces(samples).forEach((faces, some) -> detection.row(set, faces, some)));
    return detection.table;
  }

  private static Map<Integer, List<Sample>> byFaces(List<Sample> samples) {
    return samples.stream()
        .filter(sample -> sample.labels().of(Label.FACES).isPresent())
        .collect(
            Collectors.groupingBy(
                sample -> Integer.parseInt(sample.labels().of(Label.FACES).orElseThrow()),
                TreeMap::new,
                Collectors.toList()));
  }

  private void row(String set, int expected, List<Sample> samples) {
    long fewer = samples.stream().filter(s -> s.checked().faces() < expected).count();
    long more = samples.stream().filter(s -> s.checked().faces() > expected).count();
    table.add(
        new Text(set),
        new Count(expected),
        new Of(new Share(samples.size() - fewer - more, samples.size())),
        new Count(fewer),
        new Count(more),
        new Count(
            samples.stream().mapToInt(s -> Math.max(0, s.checked().faces() - expected)).sum()));
  }
}
