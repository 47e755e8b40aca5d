package dev.facecheck.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** From arguments to photographs: files as they are, folders with every picture below them. */
public final class Photos {
  private static final Pattern PICTURE_NAME =
      Pattern.compile(".+\\.(jpe?g|png)", Pattern.CASE_INSENSITIVE);

  private Photos() {}

  /**
   * The photographs in the order of the arguments, those of a folder sorted by path.
   *
   * @throws IOException if a folder cannot be read or holds no picture
   */
  static List<Photo> of(List<String> arguments) throws IOException {
    List<Photo> photos = new ArrayList<>();
    for (String argument : arguments) {
      if (argument.equals(Photo.STANDARD_INPUT)) {
        photos.add(new Photo(argument, Optional.empty()));
      } else if (Files.isDirectory(Path.of(argument))) {
        below(Path.of(argument))
            .forEach(path -> photos.add(new Photo(path.toString(), Optional.of(path))));
      } else {
        photos.add(new Photo(argument, Optional.of(Path.of(argument))));
      }
    }
    return photos;
  }

  /**
   * The pictures below a folder, sorted by path.
   *
   * @throws IOException if the folder cannot be read or holds no picture
   */
  public static List<Path> below(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> photos =
          files.filter(Files::isRegularFile).filter(Photos::isPicture).sorted().toList();
      if (photos.isEmpty()) {
        throw new IOException("no picture in " + folder);
      }
      return photos;
    } catch (UncheckedIOException e) {
      throw new IOException("cannot read " + folder, e);
    }
  }

  /** By name, so that a damaged picture is reported, or else by the first bytes. */
  private static boolean isPicture(Path path) {
    if (PICTURE_NAME.matcher(path.getFileName().toString()).matches()) {
      return true;
    }
    try (InputStream file = Files.newInputStream(path)) {
      byte[] start = file.readNBytes(4);
      boolean jpeg = start.length == 4 && start[0] == (byte) 0xff && start[1] == (byte) 0xd8;
      boolean png = start.length == 4 && start[0] == (byte) 0x89 && start[1] == 'P';
      return jpeg || png;
    } catch (IOException e) {
      return false;
    }
  }
}
