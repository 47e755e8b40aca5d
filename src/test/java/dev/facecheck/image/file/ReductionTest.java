package dev.facecheck.image.file;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ReductionTest {

  @Test
  void reducesWithoutLosingTheShorterSide() {
    for (int side = 32; side < 9000; side += 7) {
      Reduction reduction =
          Reduction.of(
              new ImageHeader(ImageFormat.JPEG, side, side * 4 / 3, 3, 8, Orientation.UPRIGHT));
      int samples = side / reduction.factor();
      assertTrue(samples >= Math.min(side, Reduction.SHORTER_SIDE), side + ": " + reduction);
      assertTrue(samples <= 2 * Reduction.SHORTER_SIDE, side + ": " + reduction);
      assertTrue(reduction.skip() == 1 || reduction.average() == 2, side + ": " + reduction);
    }
  }

  @Test
  void boundsRasterOfDeepPictures() {
    int[][] sizes = {{5000, 5000}, {9770, 2559}, {2559, 9770}, {19500, 1279}};
    for (int[] size : sizes) {
      ImageHeader header =
          new ImageHeader(ImageFormat.PNG, size[0], size[1], 4, 16, Orientation.UPRIGHT);
      Reduction reduction = Reduction.of(header);
      long raster = header.pixels() * 8 / reduction.skip() / reduction.skip();
      assertTrue(raster <= Reduction.MAX_RASTER_BYTES, header + ": " + reduction);
    }
  }
}
