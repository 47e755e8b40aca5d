package dev.facecheck.lab;

import dev.facecheck.cli.Photos;
import dev.facecheck.lab.evaluate.LabelFile;
import dev.facecheck.lab.evaluate.LabelSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of photographs with its labels. */
final class LabelledFolder {
  private final Path folder;
  private final List<Path> labels;
  private final Path reports;

  /**
   * @param labels tables; may be empty
   * @param reports the folder of earlier reports, whose drawings are no photographs
   */
  LabelledFolder(Path folder, List<Path> labels, Path reports) {
    this.folder = folder;
    this.labels = List.copyOf(labels);
    this.reports = reports.toAbsolutePath().normalize();
  }

  /** The given tables; else the table in the folder; else the names of folders. */
  LabelSource source() throws IOException {
    if (!labels.isEmpty()) {
      return LabelFile.read(labels);
    }
    Path beside = folder.resolve("labels.csv");
    return Files.exists(beside) ? LabelFile.read(List.of(beside)) : LabelSource.folders();
  }

  /** Paths of the photographs, relative to the folder. */
  List<String> files() throws IOException {
    return Photos.below(folder).stream()
        .filter(path -> !path.toAbsolutePath().normalize().startsWith(reports))
        .map(path -> folder.relativize(path).toString().replace('\\', '/'))
        .toList();
  }
}
