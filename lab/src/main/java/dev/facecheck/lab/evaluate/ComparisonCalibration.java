package dev.facecheck.lab.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.image.file.ImageLimits;
import dev.facecheck.recognition.ComparisonCurve;
import dev.facecheck.recognition.Recogniser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes the comparison's curve and its card: {@code faces/lfw}, one picture per person, gives the
 * rates; {@code pairs/lfw} and live frames of {@code liveness/nuaa} the figures of the card.
 */
public final class ComparisonCalibration {
  /** The confidence that is shipped as the limit. */
  private static final double LIMIT = 75;

  private final Embeddings embeddings;
  private final Path pictures;
  private final int threads;

  /**
   * @param pictures the folder of the three
   * @param limits of a picture
   */
  public ComparisonCalibration(
      FaceFinder finder, Recogniser recogniser, ImageLimits limits, Path pictures, int threads) {
    this.embeddings = new Embeddings(finder, recogniser, limits);
    this.pictures = pictures;
    this.threads = threads;
  }

  /**
   * Writes {@code comparison-curve.csv} and its card.
   *
   * @throws IOException if a picture cannot be read or a file not be written
   */
  public void write(Path folder) throws IOException {
    double[] random = random();
    List<String> lines = new CurveFit(random).lines();
    byte[] text = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    ObjectNode figures = figures(new ComparisonCurve(lines), random);
    Files.createDirectories(folder);
    Files.write(folder.resolve("comparison-curve.csv"), text);
    Files.writeString(
        folder.resolve("comparison-curve.json"),
        CurveCard.of(text, lines, figures).toPrettyString() + "\n");
  }

  /** Cosines of each pair of two people. */
  private double[] random() throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.list(pictures.resolve("faces/lfw"))) {
      files = found.filter(file -> file.toString().endsWith(".jpg")).sorted().toList();
    }
    List<float[]> people =
        embeddings.of(files, threads).stream().flatMap(Optional::stream).toList();
    return IntStream.range(0, people.size())
        .boxed()
        .flatMapToDouble(
            i ->
                IntStream.range(0, i)
                    .mapToDouble(j -> Embeddings.cosine(people.get(i), people.get(j))))
        .toArray();
  }

  private ObjectNode figures(ComparisonCurve curve, double[] random) throws IOException {
    ObjectNode figures = JsonNodeFactory.instance.objectNode();
    put(figures, "pairs of two of the people", "falsely accepted", accepted(curve, random));
    List<Pairs.Row> rows = Pairs.read(pictures.resolve("pairs/lfw/pairs.csv"));
    put(figures, "LFW, one person", "rejected", rejected(curve, cosines(rows, true)));
    put(figures, "LFW, two people", "falsely accepted", accepted(curve, cosines(rows, false)));
    WebcamPairs webcam = WebcamPairs.read(pictures.resolve("liveness/nuaa"));
    List<Optional<float[]>> seen = embeddings.of(webcam.files(), threads);
    String frames = "NUAA live frames, " + webcam.subjects() + " people, ";
    put(
        figures,
        frames + "one person in two sessions",
        "rejected",
        rejected(curve, webcam.sameInTwoSessions(seen)));
    put(
        figures,
        frames + "two people (dependent: few people, many frames)",
        "falsely accepted",
        accepted(curve, webcam.different(seen)));
    return figures;
  }

  private static void put(ObjectNode figures, String pairs, String what, Share share) {
    figures.put(
        pairs,
        String.format(
            Locale.ROOT,
            "%s %.3f %% [%.3f, %.3f], n = %d",
            what,
            100 * share.value(),
            100 * share.low(),
            100 * share.high(),
            share.of()));
  }

  private double[] cosines(List<Pairs.Row> rows, boolean same) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Pairs.Row row : rows) {
      if (row.same() == same) {
        files.add(row.first());
        files.add(row.second());
      }
    }
    List<Optional<float[]>> seen = embeddings.of(files, threads);
    return IntStream.range(0, files.size() / 2)
        .filter(i -> seen.get(2 * i).isPresent() && seen.get(2 * i + 1).isPresent())
        .mapToDouble(i -> Embeddings.cosine(seen.get(2 * i).get(), seen.get(2 * i + 1).get()))
        .toArray();
  }

  private static Share accepted(ComparisonCurve curve, double[] cosines) {
    long count =
        IntStream.range(0, cosines.length)
            .filter(i -> curve.confidence(cosines[i]) >= LIMIT)
            .count();
    return new Share(count, cosines.length);
  }

  private static Share rejected(ComparisonCurve curve, double[] cosines) {
    Share accepted = accepted(curve, cosines);
    return new Share(accepted.of() - accepted.count(), accepted.of());
  }
}
