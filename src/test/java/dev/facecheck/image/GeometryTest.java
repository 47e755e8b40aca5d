package dev.facecheck.image;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class GeometryTest {

  @Test
  void inverseLeadsBack() {
    Random random = new Random(1);
    for (int i = 0; i < 1000; i++) {
      Point centre = new Point(random.nextDouble() * 4000, random.nextDouble() * 3000);
      double side = 10 + random.nextDouble() * 900;
      Affine map = Affine.cropToImage(centre, side, random.nextDouble() * 6.3, 192);
      double x = random.nextDouble() * 192;
      double y = random.nextDouble() * 192;
      Point there = map.apply(x, y);
      Point back = map.inverse().apply(there.x(), there.y());
      assertEquals(x, back.x(), 1e-6);
      assertEquals(y, back.y(), 1e-6);
      assertEquals(side / 192, map.scale(), 1e-9);
      assertEquals(0, map.apply(96, 96).distanceTo(centre), 1e-9);
    }
    assertThrows(ArithmeticException.class, () -> new Affine(1, 2, 0, 2, 4, 0).inverse());
  }

  @Test
  void turnsCropClockwise() {
    Affine map = Affine.cropToImage(new Point(50, 50), 10, Math.PI / 2, 10);
    assertEquals(0, map.apply(10, 5).distanceTo(new Point(50, 55)), 1e-9);
    assertEquals(0, map.apply(5, 10).distanceTo(new Point(45, 50)), 1e-9);
    assertEquals(0, map.thenScale(2).apply(10, 5).distanceTo(new Point(100, 110)), 1e-9);
  }

  @Test
  void overlapIsSymmetricAndOneForItself() {
    Random random = new Random(2);
    for (int i = 0; i < 1000; i++) {
      BoundingBox a = box(random);
      BoundingBox b = box(random);
      assertEquals(1, a.overlap(a), 1e-12);
      assertEquals(a.overlap(b), b.overlap(a), 1e-12);
      assertTrue(a.overlap(b) >= 0 && a.overlap(b) < 1);
    }
    BoundingBox unit = new BoundingBox(0, 0, 1, 1);
    assertEquals(1.0 / 7, new BoundingBox(0, 0, 2, 2).overlap(new BoundingBox(1, 1, 2, 2)), 1e-12);
    assertEquals(0, unit.overlap(new BoundingBox(1, 0, 1, 1)));
  }

  @Test
  void mirrorsTheCropWhateverItsTurn() {
    Affine map = Affine.cropToImage(new Point(50, 70), 30, 0.4, 192);
    Affine mirrored = map.mirrored(192);
    assertEquals(0, mirrored.apply(20, 60).distanceTo(map.apply(172, 60)), 1e-9);
    assertEquals(0, mirrored.apply(192, 5).distanceTo(map.apply(0, 5)), 1e-9);
  }

  private static BoundingBox box(Random random) {
    return new BoundingBox(
        random.nextDouble() * 10, random.nextDouble() * 10, random.nextDouble() + 1, 1);
  }

  @Test
  void measuresDistanceToBorder() {
    assertEquals(3, new BoundingBox(3, 10, 20, 20).distanceToBorder(100, 100));
    assertEquals(-5, new BoundingBox(85, 10, 20, 20).distanceToBorder(100, 100));
    assertEquals(1, new BoundingBox(40, 79, 20, 20).distanceToBorder(100, 100));
    assertThrows(IllegalArgumentException.class, () -> new BoundingBox(0, 0, 0, 1));
    assertThrows(IllegalArgumentException.class, () -> new BoundingBox(Double.NaN, 0, 1, 1));
  }

  @Test
  void framesKnowTheirReduction() {
    Frame frame = new Frame(new byte[250 * 188 * 3], 250, 188, 1003, 754, 4);
    assertEquals(4, frame.reduction());
    assertEquals(0.25, frame.samplesPerPixel());
    assertThrows(IllegalArgumentException.class, () -> new Frame(new byte[300], 10, 10, 25, 35, 2));
    assertThrows(IllegalArgumentException.class, () -> new Frame(new byte[300], 10, 10, 9, 10, 1));
    assertThrows(IllegalArgumentException.class, () -> new Frame(new byte[299], 10, 10));
  }
}
