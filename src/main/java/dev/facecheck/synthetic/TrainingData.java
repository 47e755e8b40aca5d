package dev.facecheck.synthetic;

import dev.facecheck.face.Face;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.image.Frame;
import dev.facecheck.match.FaceFeatures;
import dev.facecheck.match.Recogniser;
import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/**
 * What the recogniser sees in pictures of a plan, as files that the heads are trained from: {@code
 * rows.csv}, one line per row of the plan, and {@code places.f32}, one tensor of 128 × 7 × 7
 * little-endian floats for each line with a face.
 *
 * <p>Coverings are drawn on the mesh of the picture as it is; the face is then found anew, so that
 * the alignment suffers as it will in use.
 */
public final class TrainingData {
  private static final String HEADER = "found,mouth,left_eye,right_eye,face,score,inter_eye,yaw";
  private static final int CHUNK = 512;

  private final FaceFinder finder;
  private final Recogniser recogniser;
  private final Path pictures;
  private final List<BufferedImage> photographs;

  /**
   * @param pictures the folder that the plan's files lie below
   * @param textures a folder of photographs without faces
   * @throws IOException if one of them cannot be read
   */
  public TrainingData(FaceFinder finder, Recogniser recogniser, Path pictures, Path textures)
      throws IOException {
    this.finder = finder;
    this.recogniser = recogniser;
    this.pictures = pictures;
    this.photographs = new ArrayList<>();
    try (Stream<Path> files = Files.list(textures)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        BufferedImage image = ImageIO.read(file.toFile());
        if (image != null) {
          photographs.add(image);
        }
      }
    }
  }

  /**
   * Works a plan off, on all processors; the result does not depend on their number.
   *
   * @param plan a file with the header {@code file,pad,covering,webcam,seed}
   * @throws IOException if a file cannot be read or written
   */
  public void write(Path plan, Path folder) throws IOException {
    List<PlanRow> rows = Files.readAllLines(plan).stream().skip(1).map(PlanRow::of).toList();
    Files.createDirectories(folder);
    try (PrintWriter csv =
            new PrintWriter(folder.resolve("rows.csv").toFile(), StandardCharsets.UTF_8);
        OutputStream tensors =
            new BufferedOutputStream(Files.newOutputStream(folder.resolve("places.f32")))) {
      csv.println(HEADER);
      for (int from = 0; from < rows.size(); from += CHUNK) {
        List<PlanRow> chunk = rows.subList(from, Math.min(rows.size(), from + CHUNK));
        for (Seen seen : chunk.parallelStream().map(this::see).toList()) {
          csv.println(seen.line());
          tensors.write(seen.tensor());
        }
      }
      if (csv.checkError()) {
        throw new IOException("rows.csv could not be written");
      }
    }
  }

  private Seen see(PlanRow row) {
    SplittableRandom random = new SplittableRandom(row.seed());
    BufferedImage picture = read(row);
    Covered covered = new Covered(picture, 0, 0, 0, 0);
    if (row.covering() != Covering.NONE) {
      List<Face> faces = finder.find(Frames.of(picture));
      if (faces.isEmpty()) {
        return Seen.nothing();
      }
      covered = row.covering().over(picture, faces.get(0).mesh(), photographs, random);
    }
    BufferedImage taken =
        row.webcam() ? new Webcam(random).take(covered.picture()) : covered.picture();
    Frame frame = Frames.of(taken);
    List<Face> faces = finder.find(frame);
    if (faces.isEmpty()) {
      return Seen.nothing();
    }
    Face face = faces.get(0);
    return new Seen(line(covered, face), bytes(recogniser.features(frame, face)));
  }

  private BufferedImage read(PlanRow row) {
    try {
      BufferedImage image = ImageIO.read(pictures.resolve(row.file()).toFile());
      if (image == null) {
        throw new IOException("no picture: " + row.file());
      }
      return Frames.padded(image, row.pad());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String line(Covered covered, Face face) {
    return String.format(
        Locale.ROOT,
        "1,%.3f,%.3f,%.3f,%.3f,%.3f,%.1f,%.1f",
        covered.mouth(),
        covered.leftEye(),
        covered.rightEye(),
        covered.face(),
        face.detectionScore(),
        face.interEyeDistance(),
        face.pose().map(pose -> pose.yawDegrees()).orElse(90.0));
  }

  private static byte[] bytes(FaceFeatures features) {
    FloatBuffer places = features.places();
    ByteBuffer bytes =
        ByteBuffer.allocate(places.remaining() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(places);
    return bytes.array();
  }

  /** A line of {@code rows.csv} with its tensor, which is empty where no face was found. */
  private static final class Seen {
    private final String line;
    private final byte[] tensor;

    Seen(String line, byte[] tensor) {
      this.line = line;
      this.tensor = tensor;
    }

    static Seen nothing() {
      return new Seen("0,,,,,,,", new byte[0]);
    }

    String line() {
      return line;
    }

    byte[] tensor() {
      return tensor;
    }
  }
}
