package dev.facecheck.synthetic;

import java.util.Locale;
import java.util.Objects;

/**
 * One picture to make and to look at.
 *
 * @param file below the folder of pictures
 * @param pad grey border around it, in longer sides
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
}
