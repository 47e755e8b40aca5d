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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;

/**
 * Files of annotated pictures: one file, or one each in a folder.
 *
 * @param target the file or the folder
 * @param names in the folder, without their ending; empty for a file
 */
record Annotations(Path target, Optional<Map<Photo, String>> names) {
  /**
   * Prepares the target.
   *
   * @param photos all of the run; for several, the target is a folder
   * @throws IOException if the folder cannot be made
   */
  static Annotations into(Path target, List<Photo> photos) throws IOException {
    if (photos.size() == 1 && !Files.isDirectory(target)) {
      return new Annotations(target, Optional.empty());
    }
    Files.createDirectories(target);
    return new Annotations(target, Optional.of(names(photos)));
  }

  /**
   * Names in a folder: the whole path becomes the name, so that equal names of two folders differ.
   * Paths of which that makes the same name are numbered in the order given.
   */
  private static Map<Photo, String> names(List<Photo> photos) {
    Map<Photo, String> names = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Photo photo : photos) {
      names.computeIfAbsent(photo, one -> free(plain(one), taken));
    }
    return names;
  }

  private static String plain(Photo photo) {
    String name = photo.printable().replaceAll("^[./\\\\]+", "").replaceAll("[/\\\\:]", "_");
    return name.isEmpty() || name.equals("-") ? "stdin" : name;
  }

  private static String free(String plain, Set<String> taken) {
    String name = plain;
    for (int number = 2; !taken.add(name); number++) {
      name = plain + "-" + number;
    }
    return name;
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

  private Path file(Photo photo) {
    return names.map(all -> target.resolve(all.get(photo) + ".png")).orElse(target);
  }
}
