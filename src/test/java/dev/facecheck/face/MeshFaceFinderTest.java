package dev.facecheck.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.TestModels;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeshFaceFinderTest {
  private static final FaceFinder FINDER = MeshFaceFinder.from(TestModels.store());

  @Test
  void cutsNoTilesFromASquare() {
    assertEquals(List.of(), Views.squares(black(300, 300)));
  }

  @ParameterizedTest
  @CsvSource({"400, 300, 2", "600, 300, 3", "300, 900, 5", "300, 9000, 8"})
  void tilesOverlapByHalfFromEdgeToEdgeButAreFew(int width, int height, int count) {
    assertCovers(width, height, Views.squares(black(width, height)), count, 300);
  }

  @ParameterizedTest
  @CsvSource({"300, 300, 4", "400, 300, 6", "600, 300, 10", "300, 9000, 12"})
  void closeViewsOverlapFromEdgeToEdgeButAreFew(int width, int height, int count) {
    assertCovers(width, height, Views.close(black(width, height)), count, 180);
  }

  /** From the first corner to the last one, in so many views of one size. */
  private static void assertCovers(
      int width, int height, List<BoundingBox> views, int count, double side) {
    BoundingBox last = views.get(views.size() - 1);
    assertEquals(count, views.size());
    assertEquals(0, views.get(0).left() + views.get(0).top(), 1e-9);
    assertEquals(width, last.right(), 1e-9);
    assertEquals(height, last.bottom(), 1e-9);
    views.forEach(view -> assertEquals(side, view.longerSide(), 1e-9));
  }

  @Test
  void drawnBoxReachesAboveAndBelowTheMesh() {
    BoundingBox drawn = Face.drawn(new BoundingBox(100, 200, 100, 100));
    assertEquals(100, drawn.left(), 1e-9);
    assertEquals(190.5, drawn.top(), 1e-9);
    assertEquals(102, drawn.width(), 1e-9);
    assertEquals(126.1, drawn.height(), 1e-9);
  }

  @Test
  void findsNothingInBlack() {
    assertEquals(List.of(), FINDER.find(black(640, 480)));
  }

  @Test
  void findsASmallFaceInAWidePictureByItsTiles() throws IOException {
    BufferedImage wide = new BufferedImage(3000, 500, BufferedImage.TYPE_INT_RGB);
    draw(wide, 1700, 100, 200, 234);
    assertFindsOneBetween(1740, 1880, wide);
  }

  @Test
  void findsAFaceThatFillsThePictureBySteppingBack() throws IOException {
    BufferedImage portrait = new BufferedImage(200, 230, BufferedImage.TYPE_INT_RGB);
    draw(portrait, -160, -115, 512, 600);
    assertEquals(1, FINDER.find(frame(portrait)).size());
  }

  @Test
  void findsASmallFaceInASquarePictureByCloseViews() throws IOException {
    BufferedImage square = new BufferedImage(1600, 1600, BufferedImage.TYPE_INT_RGB);
    draw(square, 1200, 900, 128, 150);
    assertFindsOneBetween(1220, 1320, square);
  }

  private static void assertFindsOneBetween(int left, int right, BufferedImage picture) {
    List<Face> faces = FINDER.find(frame(picture));
    assertEquals(1, faces.size());
    assertTrue(faces.get(0).box().left() > left && faces.get(0).box().right() < right);
  }

  @Test
  void takesNoPatternOfAFewPixelsForAFace() throws IOException {
    BufferedImage picture = new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB);
    draw(picture, 150, 150, 32, 37);
    assertEquals(List.of(), FINDER.find(frame(picture)));
  }

  @Test
  void putsTheLargestFaceFirst() throws IOException {
    BufferedImage two = new BufferedImage(1000, 600, BufferedImage.TYPE_INT_RGB);
    draw(two, 0, 0, 256, 300);
    draw(two, 480, 0, 512, 600);
    List<Face> faces = FINDER.find(frame(two));
    assertEquals(2, faces.size());
    assertTrue(faces.get(0).box().left() > 480);
    assertTrue(faces.get(0).box().longerSide() > faces.get(1).box().longerSide());
  }

  private static Frame black(int width, int height) {
    return new Frame(new byte[width * height * 3], width, height);
  }

  private static void draw(BufferedImage into, int x, int y, int width, int height)
      throws IOException {
    Graphics2D graphics = into.createGraphics();
    graphics.drawImage(
        ImageIO.read(Path.of("src/test/resources/portraits/grace-hopper.jpg").toFile()),
        x,
        y,
        width,
        height,
        null);
    graphics.dispose();
  }

  private static Frame frame(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    byte[] rgb = new byte[width * height * 3];
    for (int i = 0; i < width * height; i++) {
      int value = picture.getRGB(i % width, i / width);
      rgb[i * 3] = (byte) (value >> 16);
      rgb[i * 3 + 1] = (byte) (value >> 8);
      rgb[i * 3 + 2] = (byte) value;
    }
    return new Frame(rgb, width, height);
  }
}
