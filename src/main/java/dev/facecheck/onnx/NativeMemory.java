package dev.facecheck.onnx;

import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.nativeimage.c.function.CFunction.Transition;
import org.graalvm.word.Pointer;
import org.graalvm.word.UnsignedWord;
import org.graalvm.word.WordFactory;

/**
 * The allocator of the GNU C library, which gives ONNX Runtime its memory, and the pages that it
 * lies in. Only an executable can set its options; a virtual machine must not call this class.
 */
final class NativeMemory {
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
  private static final int MOST_FREE = 32 << 20;

  /** Bytes of a heap in huge pages: below both bounds, so that the heap keeps them. */
  private static final int IN_HUGE_PAGES = 30 << 20;

  /** Heaps that the threads share; the executable has as many before its own code runs. */
  private static final int HEAPS = 3;

  private NativeMemory() {}

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
   * part of a start; so one comes instead of 512. A block is marked and freed at once: until
   * something is written to it, it takes no resident memory. What lies before its first huge page
   * is usually taken for good, and never written to. Where the system has no huge pages, the rest
   * works as it is.
   */
  static void useHugePages() {
    Pointer block = malloc(WordFactory.unsigned(IN_HUGE_PAGES));
    if (block.isNull()) {
      return;
    }
    Pointer page = block.subtract(block.unsignedRemainder(PAGE));
    madvise(page, WordFactory.unsigned(IN_HUGE_PAGES), HUGE_PAGES);
    free(block);
    malloc(WordFactory.unsigned(HUGE_PAGE).subtract(block.unsignedRemainder(HUGE_PAGE)));
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
