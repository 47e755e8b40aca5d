package dev.facecheck.edge;

import java.nio.file.Path;

/**
 * What the tests of this build run against: the application in this virtual machine, or a package.
 */
public final class ProgramUnderTest {
  private static final String GROUP = System.getProperty("integration.group", "");

  private ProgramUnderTest() {}

  /** Whether it serves HTTP. */
  public static boolean overHttp() {
    return !GROUP.endsWith("-function");
  }

  /** Whether it polls for events of Lambda; jars alone do not. */
  public static boolean overLambda() {
    return GROUP.isEmpty() || GROUP.equals("native-function");
  }

  /** The folder that the build has written to. */
  public static Path buildDirectory() {
    return Path.of(System.getProperty("build.directory", "target"));
  }
}
