package dev.facecheck;

import dev.facecheck.Timings.Stage;

/** Timings for tests of what is made of them. */
public final class SampleTimings {

  private SampleTimings() {}

  public static Timings of(Stage... stages) {
    Timings timings = new Timings();
    for (Stage stage : stages) {
      timings.ended(stage);
    }
    return timings;
  }
}
