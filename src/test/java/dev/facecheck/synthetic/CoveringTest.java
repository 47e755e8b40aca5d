package dev.facecheck.synthetic;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.TestModels;
import dev.facecheck.face.FaceMesh;
import dev.facecheck.face.MeshFaceFinder;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CoveringTest {
  private static final BufferedImage PORTRAIT = portrait();
  private static final FaceMesh MESH =
      MeshFaceFinder.from(TestModels.store()).find(Frames.of(PORTRAIT)).get(0).mesh();

  @ParameterizedTest
  @EnumSource
  void drawsTheSameFromTheSameSeed(Covering covering) {
    assertArrayEquals(
        pixels(draw(covering, 3).picture()), pixels(draw(covering, 3).picture()), covering.id());
  }

  @ParameterizedTest
  @EnumSource
  void changesThePictureUnlessThereIsNothingToDraw(Covering covering) {
    boolean same = java.util.Arrays.equals(pixels(PORTRAIT), pixels(draw(covering, 5).picture()));
    assertEquals(covering == Covering.NONE, same);
  }

  @Test
  void coversWhatItIsNamedAfter() {
    for (int seed = 0; seed < 10; seed++) {
      Covered worn = draw(Covering.MASK_WORN, seed);
      assertTrue(
          worn.mouth() > 0.9 && worn.face() > 0.3 && worn.leftEye() < 0.1, "" + worn.mouth());
      Covered under = draw(Covering.MASK_UNDER_CHIN, seed);
      assertTrue(under.mouth() < 0.3, "" + under.mouth());
      Covered dark = draw(Covering.SUNGLASSES, seed);
      assertTrue(dark.leftEye() > 0.4 && dark.rightEye() > 0.4 && dark.mouth() == 0, "" + seed);
      Covered beard = draw(Covering.BEARD, seed);
      assertTrue(beard.mouth() == 0 && beard.face() == 0, "a beard hides nothing: " + seed);
      Covered beside = draw(Covering.BESIDE, seed);
      assertTrue(beside.mouth() < 0.5, "" + beside.mouth());
    }
  }

  private static Covered draw(Covering covering, long seed) {
    return covering.over(PORTRAIT, MESH, List.of(), new SplittableRandom(seed));
  }

  private static int[] pixels(BufferedImage image) {
    return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
  }

  private static BufferedImage portrait() {
    try {
      return ImageIO.read(new File("src/test/resources/portraits/grace-hopper.jpg"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
