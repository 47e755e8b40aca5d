package dev.facecheck.lab.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Pairs of live webcam frames, from a table {@code file,class,subject,glasses,session}.
 *
 * @param frames the live ones
 */
record WebcamPairs(List<Live> frames) {
  private static final String HEADER = "file,class,subject,glasses,session";

  /** One frame. */
  record Live(Path file, String subject, String session) {}

  WebcamPairs {
    frames = List.copyOf(frames);
  }

  static WebcamPairs read(Path folder) throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("labels.csv"));
    if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
      throw new IllegalArgumentException(folder + ": expected labels of " + HEADER);
    }
    List<Live> frames = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.strip().split(",", -1);
      if (cells.length == 5 && cells[1].equals("real")) {
        frames.add(new Live(folder.resolve(cells[0]), cells[2], cells[4]));
      }
    }
    return new WebcamPairs(frames);
  }

  List<Path> files() {
    return frames.stream().map(Live::file).toList();
  }

  int subjects() {
    return frames.stream().map(Live::subject).collect(Collectors.toSet()).size();
  }

  /** Cosines of frames of one person from two sessions. */
  double[] sameInTwoSessions(List<Optional<float[]>> seen) {
    return cosines(
        seen,
        (one, other) ->
            one.subject().equals(other.subject()) && !one.session().equals(other.session()));
  }

  /** Cosines of frames of two people. */
  double[] different(List<Optional<float[]>> seen) {
    return cosines(seen, (one, other) -> !one.subject().equals(other.subject()));
  }

  private interface Wanted {
    boolean pair(Live one, Live other);
  }

  private double[] cosines(List<Optional<float[]>> seen, Wanted wanted) {
    List<Double> cosines = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      for (int j = 0; j < i; j++) {
        if (seen.get(i).isPresent()
            && seen.get(j).isPresent()
            && wanted.pair(frames.get(i), frames.get(j))) {
          cosines.add(Embeddings.cosine(seen.get(i).get(), seen.get(j).get()));
        }
      }
    }
    return cosines.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
