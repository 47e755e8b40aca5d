package dev.facecheck.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.image.Frame;
import dev.facecheck.image.file.RefusedImageException.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Decodes the test pictures of other projects, where they are at hand. */
class SharedPicturesTest {
  private static final Path DIRECTORY =
      Path.of(System.getProperty("facecheck.eval", "../shared/eval")).resolve("decoder");
  private static final ImageLimits LIMITS = new ImageLimits(30_000_000, 100_000_000, 1);

  /** Coded data that are damaged although the file is complete. */
  private static final List<String> DAMAGED = List.of("hopper_bad_exif.jpg");

  private final ImageDecoder decoder = new ImageIoDecoder();

  @Test
  void decodesOrRefusesEveryFile() throws IOException {
    Path index = DIRECTORY.resolve("index.csv");
    Assumptions.assumeTrue(Files.exists(index), "needs " + index.toAbsolutePath());
    List<String> lines = Files.readAllLines(index);
    int decoded = 0;
    for (String line : lines.subList(1, lines.size())) {
      decoded += check(line.split(",", -1)) ? 1 : 0;
    }
    assertTrue(decoded > 400, decoded + " pictures were decoded");
  }

  /**
   * Columns: file, bytes, format, frame, width, height, bits, components, orientation, ..., end.
   */
  private boolean check(String[] row) throws IOException {
    ImageBytes bytes = new ImageBytes(Files.readAllBytes(DIRECTORY.resolve(row[0])));
    try {
      ImageFile file = ImageFile.read(bytes, LIMITS);
      ImageHeader header = file.header();
      Frame frame = decoder.decode(file);
      assertEquals(row[4] + "x" + row[5], header.storedWidth() + "x" + header.storedHeight());
      boolean turned = row[8].matches("[5-8]");
      assertEquals(row[turned ? 5 : 4], String.valueOf(frame.imageWidth()), row[0]);
      return true;
    } catch (RefusedImageException e) {
      assertTrue(isRefusable(row), row[0] + ": " + e.getMessage());
      if (row[2].equals("jpeg") || row[2].equals("png")) {
        return false;
      }
      assertEquals(Cause.UNSUPPORTED_FORMAT, e.reason(), row[0]);
      return false;
    }
  }

  private static boolean isRefusable(String[] row) {
    boolean jpegOrPng = row[2].equals("jpeg") || row[2].equals("png");
    boolean rare = row[3].equals("arith") || row[6].equals("12");
    boolean broken = row[0].matches("pngsuite/.*/x[^/]*\\.png");
    boolean damaged = DAMAGED.stream().anyMatch(row[0]::endsWith);
    return !jpegOrPng || rare || broken || damaged || row[11].equals("False");
  }
}
