package dev.facecheck.fuzz;

/** Where a fuzzer enters, which makes new inputs from those that reached new code. */
public final class Fuzz {
  private static final FuzzTarget TARGET = FuzzTarget.valueOf(System.getProperty("fuzz.target"));

  private Fuzz() {}

  /** What Jazzer calls with each input. */
  public static void fuzzerTestOneInput(byte[] input) {
    TARGET.accept(input);
  }
}
