package dev.facecheck.evaluate;

import dev.facecheck.evaluate.Cell.Of;
import dev.facecheck.evaluate.Cell.Text;
import dev.facecheck.evaluate.Change.Changed;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Whether a verdict survives what a person would not see. */
final class Stability {
  private static final int MOST = 5;

  private Stability() {}

  static List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (int quality : new int[] {85, 90, 95}) {
      changes.add(
          new Change(
              "JPEG " + quality, original -> changed(Encoding.jpeg(original.picture(), quality))));
    }
    for (double factor : new double[] {0.9, 1.1}) {
      changes.add(
          new Change(
              "resized to " + factor,
              original -> changed(Encoding.png(resized(original.picture(), factor)))));
    }
    changes.add(new Change("shifted by a pixel", o -> changed(Encoding.png(shifted(o.picture())))));
    changes.add(new Change("the platform's decoder", o -> changed(Encoding.png(o.platform()))));
    return changes;
  }

  private static Changed changed(byte[] picture) {
    return new Changed(picture, Map.of());
  }

  private static BufferedImage resized(BufferedImage picture, double factor) {
    int width = (int) Math.round(picture.getWidth() * factor);
    int height = (int) Math.round(picture.getHeight() * factor);
    BufferedImage resized = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = resized.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(picture, 0, 0, width, height, null);
    graphics.dispose();
    return resized;
  }

  /** To the right; the first column is repeated. */
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
   */
  static Table table(List<Pair> pairs) {
    Table table =
        new Table(
            "Stability",
            "Pictures whose code stays the same after a change, and the codes that change most.",
            "change",
            "same code",
            "same findings",
            "changes most");
    List<Change> changes = changes();
    for (int i = 0; i < changes.size(); i++) {
      int at = i;
      List<Flip> flips =
          pairs.stream().map(pair -> new Flip(pair.before(), pair.after().get(at))).toList();
      row(table, changes.get(i).name(), flips);
    }
    row(
        table,
        "all",
        pairs.stream()
            .flatMap(pair -> pair.after().stream().map(after -> new Flip(pair.before(), after)))
            .toList());
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

  private record Flip(Sample before, Sample after) {
    boolean sameCode() {
      return before.checked().code() == after.checked().code();
    }

    boolean sameFindings() {
      return before.checked().findings().equals(after.checked().findings());
    }

    /** Either way round. */
    String reasons() {
      String one = before.checked().reason();
      String other = after.checked().reason();
      return one.compareTo(other) < 0 ? one + " / " + other : other + " / " + one;
    }
  }
}
