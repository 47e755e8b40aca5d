package dev.facecheck;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/** Nanoseconds that each stage of one check took. Used by one thread, read afterwards. */
public final class Timings {
  /** The stages in the order in which they run. */
  public enum Stage {
    HEADER,
    DECODE,
    FACES,
    MEASURES,
    JUDGEMENT
  }

  private final EnumMap<Stage, Long> nanos = new EnumMap<>(Stage.class);
  private long last = System.nanoTime();

  /** Ends a stage: the time since the last stage ended is this one's. */
  void ended(Stage stage) {
    long now = System.nanoTime();
    nanos.put(stage, now - last);
    last = now;
  }

  /** Nanoseconds by stage, only of the stages that ran. */
  public Map<Stage, Long> nanos() {
    return Collections.unmodifiableMap(nanos);
  }
}
