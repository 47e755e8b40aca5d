package dev.facecheck.face;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.FloatBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CropLightTest {
  private static final int SIZE = 64;

  @ParameterizedTest
  @ValueSource(doubles = {0.41, 0.6, 1})
  void leavesOrdinaryAndBrightCropsExactlyAsTheyAre(double light) {
    FloatBuffer crop = chequered(light, 0.02);
    float[] before = crop.array().clone();
    CropLight.raise(crop, SIZE);
    assertArrayEquals(before, crop.array(), 0f);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.12, 0.15, 0.2})
  void givesDarkFacesTheLightOfOrdinaryOnes(double light) {
    FloatBuffer crop = even(light);
    CropLight.raise(crop, SIZE);
    assertEquals(0.8, CropLight.light(crop, SIZE), 1e-3);
  }

  @Test
  void changesNothingByAStepAsLightFades() {
    double last = CropLight.light(raised(0.45), SIZE);
    for (double light = 0.449; light > 0; light -= 0.001) {
      double now = CropLight.light(raised(light), SIZE);
      assertEquals(last, now, 0.01, "at " + light);
      last = now;
    }
  }

  @Test
  void keepsBlackBlack() {
    FloatBuffer crop = even(0);
    CropLight.raise(crop, SIZE);
    assertArrayEquals(new float[3 * SIZE * SIZE], crop.array(), 0f);
  }

  @Test
  void raisesNoiseByLessThanLight() {
    FloatBuffer crop = even(0.15);
    Random random = new Random(1);
    for (int i = 0; i < crop.capacity(); i++) {
      crop.put(i, crop.get(i) + 0.01f * (float) random.nextGaussian());
    }
    double before = deviation(crop) / mean(crop);
    CropLight.raise(crop, SIZE);
    assertTrue(deviation(crop) / mean(crop) < 0.5 * before);
  }

  private static FloatBuffer raised(double light) {
    FloatBuffer crop = even(light);
    CropLight.raise(crop, SIZE);
    return crop;
  }

  private static FloatBuffer even(double value) {
    return chequered(value, value);
  }

  private static FloatBuffer chequered(double one, double other) {
    FloatBuffer crop = FloatBuffer.allocate(3 * SIZE * SIZE);
    for (int i = 0; i < crop.capacity(); i++) {
      crop.put(i, (float) ((i / 4 + i / SIZE / 4) % 2 == 0 ? one : other));
    }
    return crop;
  }

  private static double mean(FloatBuffer crop) {
    double sum = 0;
    for (float value : crop.array()) {
      sum += value;
    }
    return sum / crop.capacity();
  }

  private static double deviation(FloatBuffer crop) {
    double mean = mean(crop);
    double sum = 0;
    for (float value : crop.array()) {
      sum += (value - mean) * (value - mean);
    }
    return Math.sqrt(sum / crop.capacity());
  }
}
