package dev.facecheck.onnx;

/** Whether this program is a native executable, which can arrange its own memory. */
public final class Executable {
  /** Property that only a native executable has. */
  private static final String NATIVE = "org.graalvm.nativeimage.imagecode";

  private Executable() {}

  public static boolean isThis() {
    return System.getProperty(NATIVE) != null;
  }
}
