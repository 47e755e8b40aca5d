package dev.facecheck.lab.evaluate;

import java.util.Arrays;

/** Separation of two classes by a score. */
final class Ranking {

  private Ranking() {}

  /**
   * Area under the ROC curve: the chance that a positive scores above a negative, ties counting
   * half; NaN where a class is empty.
   */
  static double auc(double[] positives, double[] negatives) {
    double[] sorted = negatives.clone();
    Arrays.sort(sorted);
    double sum = 0;
    for (double score : positives) {
      int below = below(sorted, score);
      int upTo = below(sorted, Math.nextUp(score));
      sum += below + (upTo - below) / 2.0;
    }
    return sum / ((double) positives.length * negatives.length);
  }

  /** Number of elements of a sorted array that are smaller than a value. */
  private static int below(double[] sorted, double score) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < score) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
