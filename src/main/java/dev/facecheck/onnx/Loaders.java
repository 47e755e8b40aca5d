package dev.facecheck.onnx;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Threads that load: one for the runtime's library and up to two for networks. They end when all is
 * loaded. More than two networks at a time gained nothing on two cores.
 */
final class Loaders {
  private static final int MOST = 3;

  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          Math.min(MOST, Runtime.getRuntime().availableProcessors() + 1),
          MOST,
          1,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Loaders::thread);

  Loaders() {
    threads.allowCoreThreadTimeOut(true);
    if (Executable.isThis()) {
      NativeMemory.shareAndBoundHeaps();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(() -> inHugePages(work), "model-loader");
    thread.setDaemon(true);
    return thread;
  }

  private static void inHugePages(Runnable work) {
    if (Executable.isThis()) {
      NativeMemory.useHugePages();
    }
    work.run();
  }

  /** Starts to load something. */
  <T> CompletableFuture<T> begin(Supplier<T> loading) {
    return CompletableFuture.supplyAsync(loading, threads);
  }

  /** The loaded object; an exception while loading is thrown again here. */
  static <T> T await(CompletableFuture<T> loading) {
    try {
      return loading.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException failure) {
        throw failure;
      }
      if (e.getCause() instanceof Error failure) {
        throw failure;
      }
      throw e;
    }
  }
}
