package dev.facecheck.cli;

import java.io.PrintWriter;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Photographs that are checked at the same time and printed in their order. */
record Batch(PhotoCheck check, int threads, PrintWriter out, PrintWriter err) {
  /** The highest of the exit codes that the photographs call for. */
  int run(List<Photo> photos) {
    ExecutorService pool = Executors.newFixedThreadPool(Math.min(threads, photos.size()));
    try (Progress progress = Progress.of(photos.size())) {
      Queue<Future<Printout>> printouts = new ArrayDeque<>();
      for (Photo photo : photos) {
        printouts.add(
            pool.submit(
                () -> {
                  Printout printout = check.check(photo);
                  progress.step();
                  return printout;
                }));
      }
      int exitCode = Printout.ACCEPTED;
      while (!printouts.isEmpty()) {
        exitCode = Math.max(exitCode, print(printouts.remove()));
      }
      return exitCode;
    } finally {
      pool.shutdownNow();
    }
  }

  private int print(Future<Printout> future) {
    try {
      Printout printout = future.get();
      print(out, printout.out());
      print(err, printout.err());
      return printout.exitCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Printout.NOT_JUDGED;
    } catch (ExecutionException e) {
      throw new IllegalStateException("a check threw", e.getCause());
    }
  }

  private static void print(PrintWriter writer, String text) {
    if (!text.isEmpty()) {
      writer.println(text);
      writer.flush();
    }
  }
}
