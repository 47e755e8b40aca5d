package dev.facecheck.lab.training;

import dev.facecheck.synthetic.Covering;
import java.util.Locale;
import java.util.Objects;

/**
 * Row of a plan: a picture, and how to change it.
 *
 * @param file below the folder of pictures
 * @param covering drawn over its first face
 * @param webcam whether it is then taken by a cheap camera
 * @param seed of everything that is drawn by lot
 */
record PlanRow(String file, Covering covering, boolean webcam, long seed) {
  static final String HEADER = "file,covering,webcam,seed";

  PlanRow {
    Objects.requireNonNull(file);
    Objects.requireNonNull(covering);
  }

  /**
   * Reads a line of a plan.
   *
   * @throws IllegalArgumentException if it does not have the header's four fields
   */
  static PlanRow of(String line) {
    String[] fields = line.split(",", -1);
    if (fields.length != 4) {
      throw new IllegalArgumentException("a plan has lines of " + HEADER + ", not: " + line);
    }
    return new PlanRow(
        fields[0],
        Covering.valueOf(fields[1].toUpperCase(Locale.ROOT).replace('-', '_')),
        fields[2].equals("1"),
        Long.parseLong(fields[3]));
  }
}
