package dev.facecheck.lab.evaluate;

import dev.facecheck.image.file.ImageLimits;
import dev.facecheck.lab.evaluate.Cell.Count;
import dev.facecheck.lab.evaluate.Cell.Of;
import dev.facecheck.lab.evaluate.Cell.Text;
import dev.facecheck.lab.evaluate.Change.Changed;
import dev.facecheck.synthetic.Jpeg;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Stability of verdicts under changes that a person would not see. */
final class Stability {
  private static final int MOST = 5;

  /** Changes of size, and their factors. */
  static final Map<String, Double> RESIZED =
      new TreeMap<>(Map.of("resized to 0.9", 0.9, "resized to 1.1", 1.1));

  private Stability() {}

  static List<Change> changes(ImageLimits limits) {
    List<Change> changes = new ArrayList<>();
    for (int quality : new int[] {85, 90, 95}) {
      changes.add(
          new Change(
              "JPEG " + quality, original -> changed(Jpeg.encoded(original.picture(), quality))));
    }
    RESIZED.forEach(
        (name, factor) ->
            changes.add(
                new Change(
                    name,
                    original ->
                        changed(
                            Encoding.checkable(
                                Resizing.resized(original.picture(), factor), limits)))));
    changes.add(
        new Change(
            "shifted by a pixel", o -> changed(Encoding.checkable(shifted(o.picture()), limits))));
    changes.add(
        new Change(
            "the platform's decoder", o -> changed(Encoding.checkable(o.platform(), limits))));
    return changes;
  }

  private static Changed changed(byte[] picture) {
    return new Changed(picture, Map.of());
  }

  /** The picture moved to the right by a pixel; the first column is repeated. */
  private static BufferedImage shifted(BufferedImage picture) {
    BufferedImage shifted =
        new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = shifted.createGraphics();
    graphics.drawImage(picture, 0, 0, null);
    graphics.drawImage(picture, 1, 0, null);
    graphics.dispose();
    return shifted;
  }

  /**
   * One row per change.
   *
   * @param pairs the sample of a picture and those of its changes, in the changes' order
   * @param changes that were made
   * @param limits that gave the codes
   */
  static Table table(List<Pair> pairs, List<Change> changes, Limits limits) {
    Table table =
        new Table(
            "Stability",
            "Pictures whose code stays the same after a change, how many of the others get the very"
                + " code that their own sizes in pixels give once resized, as they should, and the"
                + " codes that change most.",
            "change",
            "same code",
            "same findings",
            "limit moved",
            "changes most");
    List<Flip> all = new ArrayList<>();
    for (int i = 0; i < changes.size(); i++) {
      int at = i;
      List<Flip> flips =
          pairs.stream().map(pair -> Flip.of(pair, at, changes.get(at), limits)).toList();
      all.addAll(flips);
      row(table, changes.get(i).name(), flips);
    }
    row(table, "all", all);
    if (pairs.isEmpty()) {
      return new Table("Stability", "", "change");
    }
    return table;
  }

  private static void row(Table table, String name, List<Flip> flips) {
    long codes = flips.stream().filter(Flip::sameCode).count();
    long findings = flips.stream().filter(Flip::sameFindings).count();
    TreeMap<String, Long> most =
        flips.stream()
            .filter(flip -> !flip.sameCode())
            .collect(Collectors.groupingBy(Flip::reasons, TreeMap::new, Collectors.counting()));
    table.add(
        new Text(name),
        new Of(new Share(codes, flips.size())),
        new Of(new Share(findings, flips.size())),
        new Count(flips.stream().filter(Flip::limitMoved).count()),
        new Text(
            most.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue()))
                .limit(MOST)
                .map(entry -> entry.getKey() + ": " + entry.getValue())
                .collect(Collectors.joining(", "))));
  }

  /** A picture and its changes. */
  record Pair(Sample before, List<Sample> after) {
    Pair {
      after = List.copyOf(after);
    }
  }
}
