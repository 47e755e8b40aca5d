package dev.facecheck.onnx;

import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.nativeimage.c.function.CFunction.Transition;
import org.graalvm.word.Pointer;
import org.graalvm.word.UnsignedWord;
import org.graalvm.word.WordFactory;

/**
 * The allocator of the GNU C library, which gives ONNX Runtime its memory, and the pages that it
 * lies in. Only an executable can set its options; a virtual machine must not call this class, but
 * for {@link #isOurs}.
 */
final class NativeMemory {
  /** Property that only a native executable has. */
  private static final String EXECUTABLE = "org.graalvm.nativeimage.imagecode";

  /** M_TRIM_THRESHOLD, M_MMAP_THRESHOLD and M_ARENA_MAX of malloc.h. */
  private static final int TRIM_THRESHOLD = -1;

  private static final int MMAP_THRESHOLD = -3;

  private static final int ARENA_MAX = -8;

  /** MADV_HUGEPAGE of Linux' mman.h. */
  private static final int HUGE_PAGES = 14;

  /** Bytes of a page, and of a huge one where pages are that small. */
  private static final int PAGE = 4 << 10;

  private static final int HUGE_PAGE = 2 << 20;

  /**
   * Bytes from which a block has pages of its own, given back when it is freed; the most allowed.
   */
  private static final int OWN_PAGES_FROM = 32 << 20;

  /** Free bytes at the end of a heap from which they go back to the system. */
  private static final int MOST_FREE = 64 << 20;

  /**
   * Two such blocks of each heap lie in huge pages. A heap keeps both: they are below the bounds.
   */
  private static final int BLOCK = 30 << 20;

  /** Heaps that the threads share; the executable has as many before its own code runs. */
  private static final int HEAPS = 3;

  private NativeMemory() {}

  /** Whether this program is an executable, whose memory can be arranged here. */
  static boolean isOurs() {
    return System.getProperty(EXECUTABLE) != null;
  }

  /**
   * Makes the threads share heaps and bounds what a heap keeps. Call this before loading.
   *
   * <p>A network is parsed, unpacked to 32 bits and packed anew for the processor before its first
   * run. The next network takes the memory that this leaves, if it comes from the same heap.
   */
  static void shareAndBoundHeaps() {
    // A refused option costs memory or time, nothing else.
    mallopt(MMAP_THRESHOLD, OWN_PAGES_FROM);
    mallopt(TRIM_THRESHOLD, MOST_FREE);
    mallopt(ARENA_MAX, HEAPS);
  }

  /**
   * Puts what the calling thread's heap gives out next into huge pages. Fresh pages are the dearest
   * part of a start; so one comes instead of 512. Two blocks are marked and freed at once: until
   * something is written to them, they take no memory. What lies before their first huge page is
   * taken for good, and never written to. Where the system has no huge pages, nothing changes.
   */
  static void useHugePages() {
    Pointer first = hugeBlock();
    Pointer second = hugeBlock();
    free(second);
    free(first);
    UnsignedWord before = first.unsignedRemainder(HUGE_PAGE);
    malloc(WordFactory.unsigned(HUGE_PAGE).subtract(before));
  }

  private static Pointer hugeBlock() {
    Pointer block = malloc(WordFactory.unsigned(BLOCK));
    Pointer page = block.subtract(block.unsignedRemainder(PAGE));
    // It refuses no memory at all, which is what a failed allocation gives.
    madvise(page, WordFactory.unsigned(BLOCK), HUGE_PAGES);
    return block;
  }

  @CFunction(value = "mallopt", transition = Transition.NO_TRANSITION)
  private static native int mallopt(int parameter, int value);

  @CFunction(value = "malloc", transition = Transition.NO_TRANSITION)
  private static native Pointer malloc(UnsignedWord bytes);

  @CFunction(value = "free", transition = Transition.NO_TRANSITION)
  private static native void free(Pointer block);

  @CFunction(value = "madvise", transition = Transition.NO_TRANSITION)
  private static native int madvise(Pointer from, UnsignedWord bytes, int advice);
}
