package dev.facecheck.config;

import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.nativeimage.c.function.CFunction.Transition;

/**
 * The allocator of the GNU C library, whose memory ONNX Runtime works in. Only an executable can
 * tell it anything; the virtual machine must not call this class.
 */
final class NativeMemory {
  /** M_TRIM_THRESHOLD and M_MMAP_THRESHOLD of malloc.h. */
  private static final int TRIM_THRESHOLD = -1;

  private static final int MMAP_THRESHOLD = -3;

  /** Bytes from which a block has pages of its own, given back when it is freed. */
  private static final int OWN_PAGES_FROM = 256 * 1024;

  /** Free bytes at the end of a heap from which they go back to the system. */
  private static final int MOST_FREE = 8 * 1024 * 1024;

  private NativeMemory() {}

  /**
   * Gives large blocks back as soon as they are freed; to be called before anything is loaded.
   *
   * <p>A network is parsed, unpacked to 32 bits and packed anew for the processor before its first
   * run. By itself, the allocator takes each large block that is freed for a sign that more of that
   * size will come, and keeps them. Later runs take hardly any large blocks, since the runtime
   * keeps its own.
   *
   * <p>Peak of a first check, medians of 9 starts: 148 MB without, 136 MB with these thresholds at
   * the same time to the first verdict; 127 MB with thresholds of 64 and 128 KB, but a tenth more
   * time for the pages.
   */
  static void giveBackWhatIsFreed() {
    // What it refuses costs memory alone.
    mallopt(MMAP_THRESHOLD, OWN_PAGES_FROM);
    mallopt(TRIM_THRESHOLD, MOST_FREE);
  }

  @CFunction(value = "mallopt", transition = Transition.NO_TRANSITION)
  private static native int mallopt(int parameter, int value);
}
