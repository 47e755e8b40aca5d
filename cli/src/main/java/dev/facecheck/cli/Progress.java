package dev.facecheck.cli;

import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A progress bar on standard error, for many photographs and only on a terminal. */
public final class Progress implements AutoCloseable {
  private static final int MANY = 5;
  private static final int WIDTH = 80;

  /** Null when no bar is shown. */
  private final ProgressBar bar;

  private Progress(ProgressBar bar) {
    this.bar = bar;
  }

  /** A bar for a number of photographs, or none where it would not be seen. */
  public static Progress of(int photos) {
    // The launcher knows whether standard error is a terminal; Java does not.
    boolean terminal = Boolean.getBoolean("terminal.stderr");
    return new Progress(photos >= MANY && terminal ? bar(photos) : null);
  }

  private static ProgressBar bar(int photos) {
    return new ProgressBarBuilder()
        .setTaskName("Checking")
        .setInitialMax(photos)
        .setStyle(ProgressBarStyle.ASCII)
        .setConsumer(new ConsoleProgressBarConsumer(System.err, WIDTH))
        .clearDisplayOnFinish()
        .build();
  }

  /** One photograph more is done; may be called by any thread. */
  public void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
