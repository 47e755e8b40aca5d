package dev.facecheck.lab.training;

import dev.facecheck.face.FaceFinder;
import dev.facecheck.recognition.Recogniser;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * Files that the heads are trained from. {@code rows.csv} has one line per row of a plan; {@code
 * places.f32} has the recogniser's inner tensor, 128 × 7 × 7 little-endian floats, for each line
 * with a face.
 *
 * <p>Coverings are drawn on the mesh of the original. The face is then found again in the changed
 * picture, so that coverings disturb the alignment as they do in use.
 */
public final class TrainingData {
  private static final int CHUNK = 128;

  private final TrainingPicture pictures;

  /**
   * @param pictures the folder that the plan's files lie below
   * @param textures a folder of photographs without faces
   * @throws IOException if one of them cannot be read
   */
  public TrainingData(FaceFinder finder, Recogniser recogniser, Path pictures, Path textures)
      throws IOException {
    List<BufferedImage> photographs = new ArrayList<>();
    try (Stream<Path> files = Files.list(textures)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image != null) {
          photographs.add(image);
        }
      }
    }
    this.pictures = new TrainingPicture(finder, recogniser, pictures, photographs);
  }

  /**
   * Works a plan off, on all processors; the result does not depend on their number.
   *
   * @param plan a file with the header {@code file,pad,covering,webcam,seed}
   * @throws IOException if a file cannot be read or written
   */
  public void write(Path plan, Path folder) throws IOException {
    List<List<PlanRow>> rows = byPicture(Files.readAllLines(plan));
    Files.createDirectories(folder);
    try (PrintWriter csv =
            new PrintWriter(folder.resolve("rows.csv").toFile(), StandardCharsets.UTF_8);
        OutputStream tensors =
            new BufferedOutputStream(Files.newOutputStream(folder.resolve("places.f32")))) {
      csv.println(TrainingPicture.HEADER);
      for (int from = 0; from < rows.size(); from += CHUNK) {
        List<List<PlanRow>> chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
        for (List<TrainingPicture.Seen> picture :
            chunk.parallelStream().map(pictures::see).toList()) {
          for (TrainingPicture.Seen seen : picture) {
            csv.println(seen.line());
            tensors.write(seen.tensor());
          }
        }
      }
      if (csv.checkError()) {
        throw new IOException("rows.csv could not be written");
      }
    }
  }

  /** The rows of a plan, those of one picture that follow each other together. */
  private static List<List<PlanRow>> byPicture(List<String> lines) {
    List<List<PlanRow>> pictures = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      PlanRow row = PlanRow.of(line);
      List<PlanRow> last = pictures.isEmpty() ? List.of() : pictures.get(pictures.size() - 1);
      if (last.isEmpty() || !last.get(0).startsAs(row)) {
        last = new ArrayList<>();
        pictures.add(last);
      }
      last.add(row);
    }
    return pictures;
  }
}
