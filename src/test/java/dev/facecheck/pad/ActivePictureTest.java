package dev.facecheck.pad;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ActivePictureTest {
  private static final BoundingBox FACE = new BoundingBox(30, 30, 20, 20);

  @Test
  void isTheWholePictureWithoutBars() {
    assertEquals(new BoundingBox(0, 0, 80, 100), ActivePicture.of(picture(0, 0, 80, 100), FACE));
  }

  @Test
  void leavesOutBarsOnEachSide() {
    assertEquals(new BoundingBox(10, 20, 65, 50), ActivePicture.of(picture(10, 20, 75, 70), FACE));
  }

  @Test
  void countsPixelsWhereThePictureIsHeldReduced() {
    Frame held = new Frame(samples(80, 100, 10, 20, 75, 70), 80, 100, 321, 403, 4);
    BoundingBox face = new BoundingBox(120, 120, 80, 80);
    assertEquals(new BoundingBox(40, 80, 261, 203), ActivePicture.of(held, face));
  }

  @Test
  void keepsTheFaceInADarkPicture() {
    BoundingBox area = ActivePicture.of(picture(40, 20, 75, 70), new BoundingBox(25.5, 30, 20, 60));
    assertEquals(new BoundingBox(25, 20, 50, 70), area);
  }

  @Test
  void takesAWhollyBlackPictureWhole() {
    assertEquals(new BoundingBox(0, 0, 80, 100), ActivePicture.of(picture(0, 0, 0, 0), FACE));
  }

  @Test
  void takesALineForBlackUpToTheNoiseOfCompression() {
    byte[] rgb = samples(80, 100, 0, 2, 80, 100);
    rgb[0] = rgb[1] = rgb[2] = 24;
    assertEquals(2, top(rgb));
    rgb[0] = rgb[1] = rgb[2] = 25;
    assertEquals(0, top(rgb));
  }

  @Test
  void takesADarkWallForPartOfThePicture() {
    byte[] rgb = samples(80, 100, 0, 2, 80, 100);
    Arrays.fill(rgb, 0, 80 * 3 * 2, (byte) 4);
    assertEquals(2, top(rgb));
    Arrays.fill(rgb, 0, 80 * 3 * 2, (byte) 5);
    assertEquals(0, top(rgb));
  }

  private static double top(byte[] rgb) {
    return ActivePicture.of(new Frame(rgb, 80, 100), FACE).top();
  }

  private static Frame picture(int left, int top, int right, int bottom) {
    return new Frame(samples(80, 100, left, top, right, bottom), 80, 100);
  }

  /** Black but for a grey rectangle. */
  private static byte[] samples(int width, int height, int left, int top, int right, int bottom) {
    byte[] rgb = new byte[width * height * 3];
    for (int y = top; y < bottom; y++) {
      Arrays.fill(rgb, (y * width + left) * 3, (y * width + right) * 3, (byte) 99);
    }
    return rgb;
  }
}
