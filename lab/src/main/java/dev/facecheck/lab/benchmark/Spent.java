package dev.facecheck.lab.benchmark;

import com.sun.management.ThreadMXBean;
import dev.facecheck.onnx.ModelStore;
import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the calling thread has used: times in milliseconds, memory in kilobytes.
 *
 * @param wall by the clock
 * @param processor of the thread; unlike the clock, it hardly depends on what else a machine does
 * @param allocated on the heap
 * @param networks by the clock, inside the runtime, by the names of the models' cards
 */
record Spent(double wall, double processor, double allocated, Map<String, Double> networks) {
  private static final double NANOS = 1e6;
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  Spent {
    networks = Map.copyOf(networks);
  }

  /** Up to now. */
  static Spent now(ModelStore store) {
    Map<String, Double> networks = new TreeMap<>();
    store.loaded().forEach((name, model) -> networks.put(name, model.runNanos() / NANOS));
    return new Spent(
        System.nanoTime() / NANOS,
        THREADS.getCurrentThreadCpuTime() / NANOS,
        THREADS.getThreadAllocatedBytes(Thread.currentThread().getId()) / 1024.0,
        networks);
  }

  /** Between an earlier moment and this one. */
  Spent since(Spent earlier) {
    Map<String, Double> difference = new TreeMap<>();
    networks.forEach(
        (name, time) -> difference.put(name, time - earlier.networks.getOrDefault(name, 0.0)));
    return new Spent(
        wall - earlier.wall,
        processor - earlier.processor,
        allocated - earlier.allocated,
        difference);
  }

  /** All networks together. */
  double inNetworks() {
    return networks.values().stream().mapToDouble(Double::doubleValue).sum();
  }
}
