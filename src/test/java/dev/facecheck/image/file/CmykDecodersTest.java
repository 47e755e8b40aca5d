package dev.facecheck.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.facecheck.image.Frame;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Pictures of four components against what Pillow and ImageMagick read in them, pixel by pixel:
 * {@code src/test/resources/cmyk/make.py} made both.
 */
class CmykDecodersTest {
  /** Both decoders differ from each other by 1, by how they round. */
  private static final int TOLERANCE = 2;

  @ParameterizedTest
  @CsvSource({
    "cmyk, CMYK",
    "bare-cmyk, CMYK",
    "plain-cmyk, CMYK",
    "ycck, YCCK",
    "plain-ycck, YCCK",
  })
  void readsWhatOtherDecodersRead(String name, SampleColour colour) throws Exception {
    ImageBytes bytes = new ImageBytes(read(name + ".jpg"));
    JpegFile file = (JpegFile) ImageFile.read(bytes, new ImageLimits(10_000, 10_000, 40));
    assertEquals(colour, file.colour());
    Frame frame = new ImageIoDecoder().decode(file);
    for (String decoder : new String[] {"pillow", "imagemagick"}) {
      assertShows(image(name + "-" + decoder + ".png"), frame, decoder);
    }
  }

  private static void assertShows(BufferedImage expected, Frame frame, String decoder) {
    assertEquals(expected.getWidth(), frame.width());
    assertEquals(expected.getHeight(), frame.height());
    for (int y = 0; y < frame.height(); y++) {
      for (int x = 0; x < frame.width(); x++) {
        int rgb = expected.getRGB(x, y);
        for (int channel = 0; channel < 3; channel++) {
          int sample = rgb >> (16 - 8 * channel) & 0xff;
          String where = decoder + " at " + x + ", " + y;
          assertEquals(sample, frame.sample(x, y, channel), TOLERANCE, where);
        }
      }
    }
  }

  private static BufferedImage image(String name) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(read(name)));
  }

  private static byte[] read(String name) throws IOException {
    try (InputStream in = CmykDecodersTest.class.getResourceAsStream("/cmyk/" + name)) {
      return in.readAllBytes();
    }
  }
}
