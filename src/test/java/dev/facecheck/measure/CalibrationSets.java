package dev.facecheck.measure;

import dev.facecheck.TestModels;
import dev.facecheck.face.Face;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.face.FaceModels;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The labelled photographs, with the largest face of each. Pictures without one are left out. */
final class CalibrationSets {
  private static final long SEED = 7;
  private final FaceFinder finder = FaceModels.finder(TestModels.store());
  private final Path folder;

  CalibrationSets(Path folder) {
    this.folder = folder;
  }

  /** All pictures of a folder in the order of their names. */
  List<Shot> in(String path) throws IOException {
    return load(files(path));
  }

  /** A part of a folder, drawn with a fixed seed. */
  List<Shot> drawnFrom(String path, int count) throws IOException {
    List<Path> files = new ArrayList<>(files(path));
    Collections.shuffle(files, new Random(SEED));
    return load(files.subList(0, Math.min(count, files.size())));
  }

  /** The pictures that a list names, wherever below a folder they lie. */
  List<Shot> listed(String list, String below) throws IOException {
    List<String> names =
        Files.readAllLines(folder.resolve(list)).stream().map(String::strip).toList();
    try (Stream<Path> files = Files.walk(folder.resolve(below))) {
      return load(files.filter(f -> names.contains(f.getFileName().toString())).sorted().toList());
    }
  }

  private List<Path> files(String path) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(path))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private List<Shot> load(List<Path> files) throws IOException {
    List<Shot> shots = new ArrayList<>();
    for (Path file : files) {
      shot(file).ifPresent(shots::add);
    }
    return shots;
  }

  private Optional<Shot> shot(Path file) throws IOException {
    BufferedImage image = ImageIO.read(file.toFile());
    if (image == null) {
      return Optional.empty();
    }
    Picture picture = Picture.of(image);
    List<Face> faces = finder.find(picture.frame());
    return faces.stream().findFirst().map(face -> new Shot(picture, face));
  }
}
