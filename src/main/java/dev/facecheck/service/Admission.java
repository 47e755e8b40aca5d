package dev.facecheck.service;

import dev.facecheck.config.Settings;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets a fixed number of checks run, a fixed number wait for a short time, and no more. */
public final class Admission {
  private static final int WAITING_PER_RUNNING = 4;

  private final Semaphore running;
  private final Semaphore waiting;
  private final Duration maxWait;

  /**
   * @param maxRunning checks at a time
   * @param maxWaiting checks that may wait for one of these to end
   * @param maxWait how long each may wait
   */
  public Admission(int maxRunning, int maxWaiting, Duration maxWait) {
    this.running = new Semaphore(maxRunning);
    this.waiting = new Semaphore(maxWaiting);
    this.maxWait = maxWait;
  }

  /** Admission as a deployment configures it. */
  public static Admission of(Settings settings) {
    int running = settings.config().maxConcurrentChecks();
    return new Admission(running, running * WAITING_PER_RUNNING, settings.config().admissionWait());
  }

  /**
   * Takes a place, waiting for a short time; {@link #leave} gives it back.
   *
   * @return whether there was one
   */
  boolean enter() {
    if (running.tryAcquire()) {
      return true;
    }
    if (!waiting.tryAcquire()) {
      return false;
    }
    try {
      return running.tryAcquire(maxWait.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      waiting.release();
    }
  }

  void leave() {
    running.release();
  }
}
