package dev.facecheck.lab.training;

import dev.facecheck.synthetic.Covering;
import java.util.Locale;
import java.util.Objects;

/**
 * Row of a plan: a picture, and how to change it.
 *
 * @param file below the folder of pictures
 * @param pad width of a grey border, in longer sides of the picture
 * @param covering drawn over its first face
 * @param webcam whether it is then taken by a cheap camera
 * @param seed of everything that is drawn by lot
 */
record PlanRow(String file, double pad, Covering covering, boolean webcam, long seed) {
  static final String HEADER = "file,pad,covering,webcam,seed";

  PlanRow {
    Objects.requireNonNull(file);
    Objects.requireNonNull(covering);
  }

  /**
   * Reads a line of a plan.
   *
   * @throws IllegalArgumentException if it does not have the header's five fields
   */
  static PlanRow of(String line) {
    String[] fields = line.split(",", -1);
    if (fields.length != 5) {
      throw new IllegalArgumentException("a plan has lines of " + HEADER + ", not: " + line);
    }
    return new PlanRow(
        fields[0],
        Double.parseDouble(fields[1]),
        Covering.valueOf(fields[2].toUpperCase(Locale.ROOT).replace('-', '_')),
        fields[3].equals("1"),
        Long.parseLong(fields[4]));
  }

  /** Whether the picture is looked at without a change. */
  boolean asItIs() {
    return covering == Covering.NONE && !webcam;
  }

  /** Whether both rows begin with the same picture. */
  boolean startsAs(PlanRow other) {
    return file.equals(other.file) && pad == other.pad;
  }
}
