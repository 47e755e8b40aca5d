package dev.facecheck.lab.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.facecheck.config.Core;
import dev.facecheck.config.ShippedSettings;
import dev.facecheck.fixture.FakeCore;
import dev.facecheck.image.file.ImageIoDecoder;
import dev.facecheck.image.file.JpegBytes;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.synthetic.Jpeg;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChangedPicturesTest {
  private static final int APP2 = 0xe2;
  private static final int TURNED_RIGHT = 6;
  private static final Path PORTRAIT = Path.of("src/test/resources/portraits/grace-hopper.jpg");

  @TempDir Path folder;

  private final PictureCheck check = check();

  @Test
  void changesALargePictureWithAllItsPixels() throws IOException {
    BufferedImage large = new BufferedImage(1300, 1400, BufferedImage.TYPE_INT_RGB);
    Original original = changed(Jpeg.encoded(large, 90)).get(0);
    assertEquals(1300, original.picture().getWidth());
    assertEquals(1400, original.picture().getHeight());
  }

  @Test
  void leavesOutWhatIsTooLargeToBeHeldSeveralTimes() throws IOException {
    BufferedImage huge = new BufferedImage(2100, 2000, BufferedImage.TYPE_INT_RGB);
    assertEquals(List.of(), changed(Jpeg.encoded(huge, 90)));
  }

  @Test
  void turnsWhatThePlatformDecodesUpright() throws IOException {
    byte[] lying = JpegBytes.withOrientation(Files.readAllBytes(PORTRAIT), TURNED_RIGHT, true);
    Original original = changed(lying).get(0);
    BufferedImage ours = original.picture();
    BufferedImage platform = original.platform();
    assertEquals(600, ours.getWidth());
    assertArrayEquals(
        ours.getRGB(0, 0, 600, 512, null, 0, 600), platform.getRGB(0, 0, 600, 512, null, 0, 600));
  }

  @Test
  void takesGreyAsItIsStored() throws IOException {
    BufferedImage grey = new BufferedImage(200, 180, BufferedImage.TYPE_BYTE_GRAY);
    grey.getRaster().setSample(70, 90, 0, 100);
    Original original = changed(Encoding.png(grey)).get(0);
    assertEquals(0xff646464, original.picture().getRGB(70, 90));
    assertEquals(0xff646464, original.platform().getRGB(70, 90));
  }

  @Test
  void leavesOutWhatThePlatformCannotDecode() throws IOException {
    byte[] profile = "ICC_PROFILE\0\1\1 not a profile".getBytes(StandardCharsets.ISO_8859_1);
    byte[] once = JpegBytes.withSegment(Files.readAllBytes(PORTRAIT), APP2, profile);
    byte[] twice = JpegBytes.withSegment(once, APP2, profile);
    assertThrows(IOException.class, () -> ImageIO.read(new ByteArrayInputStream(twice)));
    assertEquals(List.of(), changed(twice));
  }

  @Test
  void enlargesUpright() throws IOException, RefusedImageException {
    BufferedImage small = new BufferedImage(90, 120, BufferedImage.TYPE_INT_RGB);
    byte[] lying = JpegBytes.withOrientation(Jpeg.encoded(small, 90), TURNED_RIGHT, true);
    byte[] enlarged = check.prepared(lying, Optional.of(0.0));
    BufferedImage upright = ImageIO.read(new ByteArrayInputStream(enlarged));
    assertEquals(160, upright.getHeight());
    assertEquals(213, upright.getWidth());
  }

  @Test
  void leavesAloneWhatNeedsNoBorderAndIsLargeEnough() throws IOException, RefusedImageException {
    byte[] portrait = Files.readAllBytes(PORTRAIT);
    assertSame(portrait, check.prepared(portrait, Optional.of(0.0)));
    assertSame(portrait, check.prepared(portrait, Optional.empty()));
  }

  /** The originals that a change is asked to change. */
  private List<Original> changed(byte[] bytes) throws IOException {
    List<Original> originals = new ArrayList<>();
    Change change =
        new Change(
            "none",
            original -> {
              originals.add(original);
              return new Change.Changed(bytes, Map.of());
            });
    Sample sample = Samples.sample(Map.of(), 0, Map.of());
    try (ResultLog log = new ResultLog(folder.resolve("results.jsonl"))) {
      new ChangedPictures(check, new ImageIoDecoder(), log)
          .of(sample, bytes, "key", List.of(change), false);
    }
    return originals;
  }

  private static PictureCheck check() {
    Core.Ready core = new FakeCore().core(ShippedSettings.load());
    return new PictureCheck(
        core.faceCheck(),
        core.policies().defaultPolicy(),
        ShippedSettings.load().config().image().limits());
  }
}
