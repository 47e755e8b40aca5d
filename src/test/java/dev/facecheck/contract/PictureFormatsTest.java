package dev.facecheck.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.fixture.DirectCheck;
import dev.facecheck.fixture.Portraits;
import dev.facecheck.fixture.ProgramUnderTest;
import dev.facecheck.lambda.Events;
import dev.facecheck.lambda.MockEventServer;
import io.quarkus.test.junit.QuarkusTest;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Pictures of every kind of raster are read as in this virtual machine. An executable holds only
 * what its metadata name of the platform's readers and their libraries.
 */
@QuarkusTest
class PictureFormatsTest {
  private static final int NO_PICTURE = 400;

  private static BufferedImage portrait;

  @BeforeAll
  static void readThePortrait() throws IOException {
    portrait = ImageIO.read(new ByteArrayInputStream(Portraits.accepted()));
  }

  @Test
  void areReadAlike() throws Exception {
    Map<String, byte[]> pictures = new LinkedHashMap<>();
    pictures.put("grey", png(BufferedImage.TYPE_BYTE_GRAY));
    pictures.put("grey of 16 bits", png(BufferedImage.TYPE_USHORT_GRAY));
    pictures.put("transparent", png(BufferedImage.TYPE_4BYTE_ABGR));
    pictures.put("palette", png(BufferedImage.TYPE_BYTE_INDEXED));
    pictures.put("black and white", png(BufferedImage.TYPE_BYTE_BINARY));
    pictures.put("palette of 4 bits", written("png", false, painted(packed(4))));
    pictures.put("16 bits", written("png", false, colourOf16Bits()));
    pictures.put("interlaced", written("png", true, portrait));
    pictures.put("progressive", written("jpeg", true, portrait));
    pictures.put("grey JPEG", written("jpeg", false, painted(BufferedImage.TYPE_BYTE_GRAY)));
    pictures.put("four components", written("jpeg", false, fourComponents()));
    for (var picture : pictures.entrySet()) {
      JsonNode found = compared(picture.getKey(), picture.getValue());
      assertTrue(found.path("measurements").size() > 0, picture.getKey() + ": " + found);
    }
  }

  @Test
  void areRefusedAlike() throws Exception {
    for (String format : new String[] {"jpeg", "png"}) {
      byte[] whole = written(format, false, portrait);
      JsonNode found = compared(format, Arrays.copyOf(whole, whole.length * 2 / 3));
      assertEquals(NO_PICTURE, found.path("code").intValue(), found.toString());
    }
  }

  /** The answer of the program, once it is the same as here. */
  private static JsonNode compared(String name, byte[] picture) throws Exception {
    JsonNode expected = DirectCheck.answer(picture, Map.of("detail", "full"));
    ObjectNode event = Events.direct(picture).put("detail", "full");
    JsonNode found =
        ProgramUnderTest.overHttp()
            ? Client.post("/v1/check", event).json()
            : MockEventServer.invoke(event);
    for (JsonNode answer : new JsonNode[] {expected, found}) {
      ((ObjectNode) answer).remove("timings_ms");
    }
    assertTrue(
        DirectCheck.areAlike(expected, found),
        () -> name + ": " + found + " instead of " + expected);
    return found;
  }

  private static byte[] png(int type) throws IOException {
    return written("png", false, painted(type));
  }

  private static BufferedImage painted(int type) {
    return painted(new BufferedImage(portrait.getWidth(), portrait.getHeight(), type));
  }

  private static BufferedImage painted(BufferedImage canvas) {
    Graphics2D graphics = canvas.createGraphics();
    graphics.drawImage(portrait, 0, 0, null);
    graphics.dispose();
    return canvas;
  }

  /** A canvas of greys that share a byte. */
  private static BufferedImage packed(int bits) {
    byte[] greys = new byte[1 << bits];
    for (int i = 0; i < greys.length; i++) {
      greys[i] = (byte) (255 * i / (greys.length - 1));
    }
    return new BufferedImage(
        portrait.getWidth(),
        portrait.getHeight(),
        BufferedImage.TYPE_BYTE_BINARY,
        new IndexColorModel(bits, greys.length, greys, greys, greys));
  }

  private static BufferedImage colourOf16Bits() {
    ColorSpace space = ColorSpace.getInstance(ColorSpace.CS_sRGB);
    ColorModel model =
        new ComponentColorModel(space, false, false, ColorModel.OPAQUE, DataBuffer.TYPE_USHORT);
    WritableRaster raster =
        model.createCompatibleWritableRaster(portrait.getWidth(), portrait.getHeight());
    return painted(new BufferedImage(model, raster, false, null));
  }

  /** Ink of a printer: cyan, magenta, yellow and no black, each inverted. */
  private static IIOImage fourComponents() {
    int width = portrait.getWidth();
    WritableRaster inks =
        Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, portrait.getHeight(), 4, null);
    int[] ink = {0, 0, 0, 255};
    for (int i = 0; i < width * portrait.getHeight(); i++) {
      portrait.getRaster().getPixel(i % width, i / width, ink);
      inks.setPixel(i % width, i / width, ink);
    }
    return new IIOImage(inks, null, null);
  }

  private static byte[] written(String format, boolean inPasses, BufferedImage picture)
      throws IOException {
    return written(format, inPasses, new IIOImage(picture, null, null));
  }

  private static byte[] written(String format, boolean inPasses, IIOImage picture)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (inPasses) {
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.write(null, picture, param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
