package dev.facecheck.pad;

import dev.facecheck.image.Frame;
import dev.facecheck.image.Point;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strength of a fine periodic pattern on a face: the pixels of a screen, the dots of a print, or
 * their moiré with the camera's own grid. Skin, hair and noise have no such pattern.
 *
 * <p>A pattern is a lone spot in the spectrum. An edge or a frame of glasses is a line there, and
 * the grid of a JPEG lies on the axes; neither counts. Strength is the decimal logarithm of the
 * spot's power over the 90th percentile of those 4 to 7 frequencies away; below 0.8 on faces.
 */
final class PeriodicPattern {
  /** Strength for a frame without room for a patch. */
  static final double NONE = 0;

  private static final int SIZE = Spectrum.SIZE;

  /** Fewer periods per patch are features of the face. */
  private static final double FEWEST = 0.12 * SIZE;

  private static final int AXIS = 2;
  private static final int CANDIDATES = 24;
  private static final double PERCENTILE = 0.9;
  private static final int NEAR = 4;
  private static final int FAR = 7;
  private static final int[][] RING = ring();

  private PeriodicPattern() {}

  /**
   * Strength on the samples around a point.
   *
   * @param centre in pixels of the upright image
   */
  static double strength(Frame frame, Point centre) {
    if (frame.width() < SIZE || frame.height() < SIZE) {
      return NONE;
    }
    double scale = frame.samplesPerPixel();
    int left = inside(centre.x() * scale, frame.width());
    int top = inside(centre.y() * scale, frame.height());
    float[] patch = new float[SIZE * SIZE];
    for (int i = 0; i < patch.length; i++) {
      int x = left + i % SIZE;
      int y = top + i / SIZE;
      patch[i] =
          0.299f * frame.sample(x, y, 0)
              + 0.587f * frame.sample(x, y, 1)
              + 0.114f * frame.sample(x, y, 2);
    }
    return strength(new Spectrum(patch));
  }

  private static int inside(double centre, int size) {
    return (int) Math.max(0, Math.min(size - SIZE, centre - SIZE / 2.0));
  }

  static double strength(Spectrum spectrum) {
    double most = 0;
    for (int at : candidates(spectrum)) {
      int x = at % SIZE;
      int y = at / SIZE;
      most = Math.max(most, spectrum.power(x, y) / around(spectrum, x, y));
    }
    return Math.max(NONE, Math.log10(Math.max(1, most)));
  }

  /** The strongest frequencies of a half plane, fine ones weighed up as they are weak in faces. */
  private static int[] candidates(Spectrum spectrum) {
    int[] best = new int[CANDIDATES];
    double[] weight = new double[CANDIDATES];
    for (int x = AXIS + 1; x <= SIZE / 2; x++) {
      for (int y = 0; y < SIZE; y++) {
        int fine = Math.min(y, SIZE - y);
        double square = (double) x * x + fine * fine;
        double value = spectrum.power(x, y) * square;
        boolean counts =
            fine > AXIS && square > FEWEST * FEWEST && square <= SIZE / 2.0 * (SIZE / 2.0);
        if (counts && value > weight[CANDIDATES - 1]) {
          insert(best, weight, y * SIZE + x, value);
        }
      }
    }
    return best;
  }

  private static void insert(int[] best, double[] weight, int at, double value) {
    int i = CANDIDATES - 1;
    for (; i > 0 && weight[i - 1] < value; i--) {
      weight[i] = weight[i - 1];
      best[i] = best[i - 1];
    }
    weight[i] = value;
    best[i] = at;
  }

  private static double around(Spectrum spectrum, int x, int y) {
    double[] values = new double[RING.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = spectrum.power(x + RING[i][0], y + RING[i][1]);
    }
    Arrays.sort(values);
    return values[(int) Math.round(PERCENTILE * (values.length - 1))];
  }

  private static int[][] ring() {
    List<int[]> offsets = new ArrayList<>();
    for (int dx = -FAR; dx <= FAR; dx++) {
      for (int dy = -FAR; dy <= FAR; dy++) {
        int square = dx * dx + dy * dy;
        if (square >= NEAR * NEAR && square <= FAR * FAR) {
          offsets.add(new int[] {dx, dy});
        }
      }
    }
    return offsets.toArray(new int[0][]);
  }
}
