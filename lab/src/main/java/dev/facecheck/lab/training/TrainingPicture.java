package dev.facecheck.lab.training;

import dev.facecheck.face.Face;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Frame;
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

/** Makes the picture of a row and runs the recogniser on its face. */
final class TrainingPicture {
  static final String HEADER = "found,mouth,left_eye,right_eye,face,score,inter_eye,yaw";

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

  Seen see(PlanRow row) {
    SplittableRandom random = new SplittableRandom(row.seed());
    BufferedImage picture = read(row);
    List<Face> faces = finder.find(Frames.of(picture));
    if (faces.isEmpty()) {
      return Seen.nothing();
    }
    Face first = faces.get(0);
    Covered covered = row.covering().over(picture, first.mesh(), photographs, random);
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
      return Frames.padded(image, 0);
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
  static final class Seen {
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
