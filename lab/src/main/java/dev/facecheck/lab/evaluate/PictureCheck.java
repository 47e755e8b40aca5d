package dev.facecheck.lab.evaluate;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.FaceCheck;
import dev.facecheck.face.Face;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.ImageFile;
import dev.facecheck.image.file.ImageHeader;
import dev.facecheck.image.file.ImageLimits;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.image.file.Upright;
import dev.facecheck.policy.Policy;
import dev.facecheck.synthetic.Frames;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Checks encoded pictures by one policy. Safe for use by several threads. */
final class PictureCheck {
  /** Reason of a check that ran out of time. */
  static final String TOOK_TOO_LONG = "took too long";

  private static final Duration PATIENT = Duration.ofMinutes(10);

  private final FaceCheck faceCheck;
  private final Policy policy;
  private final ImageLimits limits;

  /**
   * @param limits those that the checks keep, too
   */
  PictureCheck(FaceCheck faceCheck, Policy policy, ImageLimits limits) {
    this.faceCheck = faceCheck;
    this.policy = policy;
    this.limits = limits;
  }

  ImageLimits limits() {
    return limits;
  }

  /** The faces of a picture, the largest first; empty if the picture is refused. */
  Optional<List<Face>> faces(byte[] bytes) {
    try {
      return Optional.of(
          faceCheck.check(new ImageBytes(bytes), policy, Deadline.in(PATIENT)).faces());
    } catch (RefusedImageException | DeadlineExceededException e) {
      return Optional.empty();
    }
  }

  Checked check(byte[] bytes, Optional<Double> pad) {
    try {
      byte[] checked = prepared(bytes, pad);
      return Checked.of(faceCheck.check(new ImageBytes(checked), policy, Deadline.in(PATIENT)));
    } catch (RefusedImageException | IOException e) {
      return Checked.refused(String.valueOf(e.getMessage()));
    } catch (DeadlineExceededException e) {
      return Checked.refused(TOOK_TOO_LONG);
    }
  }

  /**
   * As it is to be checked: where a border is asked for, even one of no width, the picture is also
   * enlarged to the least permitted size. One that needs neither stays as it is.
   *
   * @throws RefusedImageException if a picture that needs either is no complete one
   */
  byte[] prepared(byte[] bytes, Optional<Double> pad) throws IOException, RefusedImageException {
    if (pad.isEmpty()) {
      return bytes;
    }
    ImageBytes image = new ImageBytes(bytes);
    ImageHeader header =
        ImageFile.read(image, new ImageLimits(limits.maxBytes(), limits.maxPixels(), 1)).header();
    int shorter = Math.min(header.width(), header.height());
    if (pad.get() == 0 && shorter >= limits.minShorterSidePx()) {
      return bytes;
    }
    BufferedImage stored = Objects.requireNonNull(ImageIO.read(image.stream()));
    BufferedImage padded = Frames.padded(Upright.of(stored, header.orientation()), pad.get());
    double side = Math.min(padded.getWidth(), padded.getHeight());
    double factor = Math.max(1, limits.minShorterSidePx() / side);
    return Encoding.checkable(Resizing.resized(padded, factor), limits);
  }
}
