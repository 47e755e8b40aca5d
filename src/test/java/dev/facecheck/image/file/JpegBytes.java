package dev.facecheck.image.file;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.w3c.dom.Node;

/** Makes JPEG files: those of the platform's writer, and such with segments put in. */
public final class JpegBytes {

  private JpegBytes() {}

  static byte[] of(BufferedImage image, boolean progressive) {
    return write(new IIOImage(image, null, null), progressive);
  }

  /** A picture of one colour whose components are stored as they are. */
  static byte[] ofComponents(int width, int height, int... components) {
    WritableRaster raster =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, width, height, components.length, null);
    for (int band = 0; band < components.length; band++) {
      int[] plane = new int[width * height];
      Arrays.fill(plane, components[band]);
      raster.setSamples(0, 0, width, height, band, plane);
    }
    return withoutJfif(write(new IIOImage(raster, null, null), false));
  }

  private static byte[] write(IIOImage image, boolean progressive) {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam param = writer.getDefaultWriteParam();
    param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    param.setCompressionQuality(0.95f);
    param.setProgressiveMode(
        progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, image, param);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static byte[] withoutJfif(byte[] jpeg) {
    return (jpeg[3] & 0xff) == 0xe0 ? splice(jpeg, 2, 20, new byte[0]) : jpeg;
  }

  /** A portrait of the tests, both sides as long. */
  static BufferedImage portrait(String file, int side, int type) {
    BufferedImage small = new BufferedImage(side, side, type);
    try (InputStream in = JpegBytes.class.getResourceAsStream("/portraits/" + file)) {
      Graphics2D graphics = small.createGraphics();
      graphics.drawImage(ImageIO.read(in), 0, 0, side, side, null);
      graphics.dispose();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return small;
  }

  /** A baseline JPEG with a restart marker after each few units. */
  static byte[] withRestarts(BufferedImage image, int interval) {
    IIOMetadata metadata =
        ImageIO.getImageWritersByFormatName("jpeg")
            .next()
            .getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), null);
    String format = metadata.getNativeMetadataFormatName();
    Node root = metadata.getAsTree(format);
    IIOMetadataNode restarts = new IIOMetadataNode("dri");
    restarts.setAttribute("interval", String.valueOf(interval));
    Node sequence = root.getLastChild();
    sequence.insertBefore(restarts, sequence.getFirstChild());
    try {
      metadata.setFromTree(format, root);
    } catch (IIOInvalidTreeException e) {
      throw new IllegalStateException(e);
    }
    return write(new IIOImage(image, null, metadata), false);
  }

  /** The Adobe marker with a transform: 0 none, 1 YCbCr, 2 YCCK. */
  static byte[] withAdobe(byte[] jpeg, int transform) {
    byte[] body = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform};
    return withSegment(jpeg, 0xee, body);
  }

  /** An EXIF block with the orientation alone. */
  public static byte[] withOrientation(byte[] jpeg, int orientation, boolean littleEndian) {
    byte[] exif = exif(orientation, littleEndian);
    byte[] body = new byte[6 + exif.length];
    System.arraycopy(new byte[] {'E', 'x', 'i', 'f'}, 0, body, 0, 4);
    System.arraycopy(exif, 0, body, 6, exif.length);
    return withSegment(jpeg, 0xe1, body);
  }

  static byte[] exif(int orientation, boolean littleEndian) {
    int[] big = {
      'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0
    };
    int[] little = {
      'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    byte[] bytes = new byte[big.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (littleEndian ? little[i] : big[i]);
    }
    bytes[littleEndian ? 18 : 19] = (byte) orientation;
    return bytes;
  }

  /** A segment right after the start of the image. */
  public static byte[] withSegment(byte[] jpeg, int marker, byte[] body) {
    byte[] segment = new byte[body.length + 4];
    segment[0] = (byte) 0xff;
    segment[1] = (byte) marker;
    segment[2] = (byte) ((body.length + 2) >> 8);
    segment[3] = (byte) (body.length + 2);
    System.arraycopy(body, 0, segment, 4, body.length);
    return splice(jpeg, 2, 2, segment);
  }

  /** Without the tables, as webcams send it: decoders know those that the writer uses. */
  static byte[] withoutHuffmanTables(byte[] jpeg) {
    byte[] without = jpeg;
    int at = 2;
    while ((without[at + 1] & 0xff) != 0xda) {
      int end = at + 2 + ((without[at + 2] & 0xff) << 8 | (without[at + 3] & 0xff));
      if ((without[at + 1] & 0xff) == 0xc4) {
        without = splice(without, at, end, new byte[0]);
      } else {
        at = end;
      }
    }
    return without;
  }

  /** Index of the first marker of a kind, among the segments before the data. */
  static int indexOf(byte[] jpeg, int marker) {
    int at = 2;
    while ((jpeg[at + 1] & 0xff) != marker) {
      at += 2 + ((jpeg[at + 2] & 0xff) << 8 | (jpeg[at + 3] & 0xff));
    }
    return at;
  }

  static byte[] splice(byte[] bytes, int from, int to, byte[] middle) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(bytes, 0, from);
    out.writeBytes(middle);
    out.write(bytes, to, bytes.length - to);
    return out.toByteArray();
  }
}
