package dev.facecheck.cli;

import dev.facecheck.dialect.Answer.Judged;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.Upright;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Files of annotated pictures: one file, or one each in a folder. */
final class Annotations {
  private final Path target;
  private final boolean folder;

  private Annotations(Path target, boolean folder) {
    this.target = target;
    this.folder = folder;
  }

  /**
   * Prepares the target.
   *
   * @param several whether the target is a folder
   * @throws IOException if the folder cannot be made
   */
  static Annotations into(Path target, boolean several) throws IOException {
    boolean folder = several || Files.isDirectory(target);
    if (folder) {
      Files.createDirectories(target);
    }
    return new Annotations(target, folder);
  }

  /**
   * Draws what was found and writes it.
   *
   * @throws IOException if the file cannot be written
   */
  void write(Photo photo, ImageBytes image, Judged judged) throws IOException {
    try (InputStream stream = image.stream()) {
      BufferedImage original = ImageIO.read(stream);
      if (original == null) {
        throw new IOException("no decoder for it");
      }
      BufferedImage picture = Upright.of(original, judged.result().header().orientation());
      Drawing.draw(picture, judged.result());
      Path file = file(photo);
      if (photo.path().isPresent()
          && Files.exists(file)
          && Files.isSameFile(file, photo.path().get())) {
        throw new IOException("that would overwrite the photograph itself");
      }
      // Not by ImageIO's own file, which prints a stack trace where it cannot be opened.
      try (OutputStream target = Files.newOutputStream(file)) {
        ImageIO.write(picture, "png", target);
      }
    }
  }

  /** In a folder, the whole path becomes the name, so that equal names of two folders differ. */
  private Path file(Photo photo) {
    if (!folder) {
      return target;
    }
    String name = photo.printable().replaceAll("^[./\\\\]+", "").replaceAll("[/\\\\:]", "_");
    return target.resolve((name.isEmpty() || name.equals("-") ? "stdin" : name) + ".png");
  }
}
