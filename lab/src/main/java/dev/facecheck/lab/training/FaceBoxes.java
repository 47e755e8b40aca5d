package dev.facecheck.lab.training;

import dev.facecheck.face.Face;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.synthetic.Frames;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;

/**
 * Boxes of the largest faces in pictures, as presentation attack detection is given them: lines of
 * the file's name, the picture's width and height, then the box's left, top, width and height in
 * pixels, or nothing more without a face.
 */
public final class FaceBoxes {
  private final FaceFinder finder;
  private final Path pictures;

  /**
   * @param pictures the folder that the names lie below
   */
  public FaceBoxes(FaceFinder finder, Path pictures) {
    this.finder = Objects.requireNonNull(finder);
    this.pictures = Objects.requireNonNull(pictures);
  }

  /**
   * Writes one line per name of a list, in its order.
   *
   * @throws IOException if the list or one of the pictures cannot be read
   */
  public void write(Path list, Path out) throws IOException {
    List<String> names = Files.readAllLines(list);
    try {
      Files.write(out, names.parallelStream().map(this::line).toList());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private String line(String name) {
    BufferedImage picture = read(name);
    String size = name + "," + picture.getWidth() + "," + picture.getHeight();
    return finder.find(Frames.of(picture)).stream()
        .findFirst()
        .map(Face::detected)
        .map(box -> size + numbers(box))
        .orElse(size);
  }

  private static String numbers(BoundingBox box) {
    return String.format(
        Locale.ROOT, ",%.2f,%.2f,%.2f,%.2f", box.left(), box.top(), box.width(), box.height());
  }

  private BufferedImage read(String name) {
    try {
      BufferedImage picture = ImageIO.read(pictures.resolve(name).toFile());
      if (picture == null) {
        throw new IOException(name + " is no picture");
      }
      return picture;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
