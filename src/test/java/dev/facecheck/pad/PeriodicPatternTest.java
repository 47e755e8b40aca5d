package dev.facecheck.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.image.Frame;
import dev.facecheck.image.Point;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;

class PeriodicPatternTest {
  private static final int SIZE = Spectrum.SIZE;

  private static double strength(DoubleBinaryOperator luminance) {
    float[] patch = new float[SIZE * SIZE];
    for (int i = 0; i < patch.length; i++) {
      int x = i % SIZE;
      int y = i / SIZE;
      patch[i] = (float) luminance.applyAsDouble(x, y);
    }
    return PeriodicPattern.strength(new Spectrum(patch));
  }

  private static double noisy(double amplitude, double periodsX, double periodsY) {
    Random random = new Random(3);
    return strength(
        (x, y) -> {
          double phase = 2 * Math.PI * (periodsX * x + periodsY * y) / SIZE;
          return 120 + 4 * random.nextGaussian() + amplitude * Math.sin(phase);
        });
  }

  @Test
  void noiseHasNoPattern() {
    assertTrue(noisy(0, 0, 0) < 0.8);
  }

  @Test
  void growsWithAFinePattern() {
    double faint = noisy(1, 30, 25);
    double visible = noisy(4, 30, 25);
    assertTrue(visible > 1, "visible: " + visible);
    assertTrue(visible > faint + 0.5, "faint: " + faint);
    assertTrue(noisy(8, 30, 25) > visible);
  }

  @Test
  void doesNotDependOnWhereThePatternRunsTo() {
    assertEquals(noisy(6, 30, 25), noisy(6, 30, -25), 0.3);
  }

  @Test
  void coarseShapesAreNoPattern() {
    assertTrue(noisy(40, 5, 4) < 0.8);
  }

  @Test
  void gridOfACompressionIsNoPattern() {
    Random random = new Random(3);
    double grid =
        strength((x, y) -> 120 + 4 * random.nextGaussian() + (x % 8 == 0 || y % 8 == 0 ? 6 : 0));
    assertTrue(grid < 0.9, "grid: " + grid);
  }

  @Test
  void slantedEdgeIsNoPattern() {
    Random random = new Random(3);
    double edge = strength((x, y) -> (x + 0.4 * y > 80 ? 40 : 190) + 2 * random.nextGaussian());
    assertTrue(edge < 0.9, "edge: " + edge);
  }

  @Test
  void spectrumAgreesWithItsDefinition() {
    Spectrum spectrum = new Spectrum(cosine());
    double side = 0;
    for (int i = 0; i < SIZE; i++) {
      side += 0.5 - 0.5 * Math.cos(2 * Math.PI * i / (SIZE - 1));
    }
    double expected = 10 * side * side / 2;
    assertEquals(1, spectrum.power(20, 11) / (expected * expected), 1e-3);
    assertEquals(spectrum.power(20, 11), spectrum.power(-20, -11));
    assertTrue(spectrum.power(-20, 11) < spectrum.power(20, 11) / 1e4);
  }

  private static float[] cosine() {
    float[] patch = new float[SIZE * SIZE];
    for (int i = 0; i < patch.length; i++) {
      int x = i % SIZE;
      int y = i / SIZE;
      double phase = 2 * Math.PI * (20 * x + 11 * y) / SIZE;
      patch[i] = (float) (10 * Math.cos(phase));
    }
    return patch;
  }

  @Test
  void frameWithoutRoomForAPatchHasNone() {
    Frame small = new Frame(new byte[SIZE * (SIZE - 1) * 3], SIZE, SIZE - 1);
    assertEquals(PeriodicPattern.NONE, PeriodicPattern.strength(small, new Point(60, 60)));
  }
}
