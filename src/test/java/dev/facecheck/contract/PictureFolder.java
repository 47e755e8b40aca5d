package dev.facecheck.contract;

import dev.facecheck.conformance.Conformance;
import dev.facecheck.conformance.Variation;
import dev.facecheck.fixture.ProgramUnderTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * The pictures of the conformance table as files. Some are drawn over what the networks find, and
 * the class loader of an application under test must not load their native library a second time: a
 * process of its own draws them.
 */
final class PictureFolder {
  private static final long SECONDS = 120;
  private static final float QUALITY = 0.95f;

  private static Path folder;

  private PictureFolder() {}

  /** A picture of the table: a PNG, or a JPEG where that would be too big. */
  static byte[] whole(Variation variation) throws Exception {
    return Files.readAllBytes(folder().resolve(variation + ".picture"));
  }

  /** A camera's frame: a JPEG of high quality, since a burst of PNGs would be too long. */
  static byte[] frame(Variation variation) throws Exception {
    return Files.readAllBytes(folder().resolve(variation + ".frame"));
  }

  private static synchronized Path folder() throws Exception {
    if (folder == null) {
      Path target = ProgramUnderTest.buildDirectory().resolve("contract-pictures");
      Files.createDirectories(target);
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  PictureFolder.class.getName(),
                  target.toString())
              .inheritIO()
              .start();
      if (!process.waitFor(SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IOException("the pictures were not drawn");
      }
      folder = target;
    }
    return folder;
  }

  /**
   * Draws all of them.
   *
   * @param arguments the folder
   */
  public static void main(String[] arguments) throws Exception {
    Path target = Path.of(arguments[0]);
    for (Variation variation : Variation.values()) {
      Files.write(target.resolve(variation + ".picture"), Conformance.picture(variation));
      Files.write(target.resolve(variation + ".frame"), jpeg(variation.picture()));
    }
    System.exit(0);
  }

  private static byte[] jpeg(BufferedImage picture) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam parameters = writer.getDefaultWriteParam();
    parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    parameters.setCompressionQuality(QUALITY);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    writer.setOutput(new MemoryCacheImageOutputStream(bytes));
    writer.write(null, new IIOImage(picture, null, null), parameters);
    writer.dispose();
    return bytes.toByteArray();
  }
}
