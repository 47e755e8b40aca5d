package dev.facecheck.lab.training;

import dev.facecheck.face.Face;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
import dev.facecheck.measure.LidOpening;
import dev.facecheck.recognition.FaceFeatures;
import dev.facecheck.recognition.Recogniser;
import dev.facecheck.synthetic.Covered;
import dev.facecheck.synthetic.Frames;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;

/** Makes the pictures of rows and runs the recogniser on their faces. */
final class TrainingPicture {
  static final String HEADER =
      "found,mouth,left_eye,right_eye,face,score,inter_eye,yaw,left_open,right_open";

  /** A covering may hide the face so well that only a bystander's is found. */
  private static final double SAME_FACE = 0.3;

  private final FaceFinder finder;
  private final Recogniser recogniser;
  private final Path pictures;
  private final List<BufferedImage> photographs;

  TrainingPicture(
      FaceFinder finder, Recogniser recogniser, Path pictures, List<BufferedImage> photographs) {
    this.finder = finder;
    this.recogniser = recogniser;
    this.pictures = pictures;
    this.photographs = List.copyOf(photographs);
  }

  /** Rows of one picture with one border, which is read and searched once. */
  List<Seen> see(List<PlanRow> rows) {
    BufferedImage picture = read(rows.get(0));
    List<Face> faces = finder.find(Frames.of(picture));
    return rows.stream()
        .map(row -> faces.isEmpty() ? Seen.nothing() : see(row, picture, faces.get(0)))
        .toList();
  }

  private Seen see(PlanRow row, BufferedImage picture, Face first) {
    SplittableRandom random = new SplittableRandom(row.seed());
    Covered covered = row.covering().over(picture, first.mesh(), photographs, random);
    if (row.asItIs()) {
      return new Seen(line(covered, first), bytes(recogniser.features(Frames.of(picture), first)));
    }
    BufferedImage taken =
        row.webcam() ? new Webcam(random).take(covered.picture()) : covered.picture();
    Frame frame = Frames.of(taken);
    double scale = (double) taken.getWidth() / picture.getWidth();
    return finder.find(frame).stream()
        .filter(face -> face.box().overlap(scaled(first.box(), scale)) > SAME_FACE)
        .findFirst()
        .map(face -> new Seen(line(covered, face), bytes(recogniser.features(frame, face))))
        .orElseGet(Seen::nothing);
  }

  private static BoundingBox scaled(BoundingBox box, double scale) {
    return new BoundingBox(
        box.left() * scale, box.top() * scale, box.width() * scale, box.height() * scale);
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
        "1,%.3f,%.3f,%.3f,%.3f,%.3f,%.1f,%.1f,%.4f,%.4f",
        covered.mouth(),
        covered.leftEye(),
        covered.rightEye(),
        covered.face(),
        face.detectionScore(),
        face.interEyeDistance(),
        face.pose().map(pose -> pose.yawDegrees()).orElse(90.0),
        LidOpening.left(face.mesh()).ratio(),
        LidOpening.right(face.mesh()).ratio());
  }

  private static byte[] bytes(FaceFeatures features) {
    FloatBuffer places = features.places();
    ByteBuffer bytes =
        ByteBuffer.allocate(places.remaining() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(places);
    return bytes.array();
  }

  /** A line of {@code rows.csv} with its tensor, which is empty where no face was found. */
  static final class Seen {
    private final String line;
    private final byte[] tensor;

    Seen(String line, byte[] tensor) {
      this.line = line;
      this.tensor = tensor;
    }

    static Seen nothing() {
      return new Seen("0,,,,,,,,,", new byte[0]);
    }

    String line() {
      return line;
    }

    byte[] tensor() {
      return tensor;
    }
  }
}
