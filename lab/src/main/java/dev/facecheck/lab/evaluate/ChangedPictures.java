package dev.facecheck.lab.evaluate;

import dev.facecheck.face.Face;
import dev.facecheck.image.Frame;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.ImageDecoder;
import dev.facecheck.image.file.ImageFile;
import dev.facecheck.image.file.ImageHeader;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.image.file.RefusedImageException.Cause;
import dev.facecheck.image.file.Upright;
import dev.facecheck.lab.evaluate.Change.Changed;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.imageio.ImageIO;

/** Checks of changed pictures: one original at a time, its changes in turn. */
final class ChangedPictures {
  /** Larger ones are left out: several copies of a picture are held, for each thread. */
  private static final long MOST_PIXELS = 4_194_304;

  private final PictureCheck check;
  private final ImageDecoder decoder;
  private final ResultLog log;

  ChangedPictures(PictureCheck check, ImageDecoder decoder, ResultLog log) {
    this.check = check;
    this.decoder = decoder;
    this.log = log;
  }

  /**
   * The samples of one picture, whose set is the change's name; none where the picture cannot be
   * read, is too large to be changed, or should show one face and does not.
   *
   * @param key of the unchanged picture's result
   */
  List<Sample> of(Sample sample, byte[] bytes, String key, List<Change> changes, boolean withFace)
      throws IOException {
    Optional<Original> original = original(sample, bytes, withFace);
    List<Sample> samples = new ArrayList<>();
    if (original.isPresent()) {
      for (Change change : changes) {
        samples.add(of(original.get(), key + " change=" + change.name(), change));
      }
    }
    return samples;
  }

  private Sample of(Original original, String key, Change change) throws IOException {
    Changed changed = change.method().apply(original);
    Optional<Checked> known = log.of(key);
    Checked checked =
        known.isPresent() ? known.get() : check.check(changed.picture(), Optional.empty());
    if (known.isEmpty()) {
      log.add(new ResultLine(key, checked));
    }
    String file = original.sample().set() + "/" + change.name() + "/" + original.sample().file();
    return new Sample(file, new Labels(changed.labels()), checked);
  }

  private Optional<Original> original(Sample sample, byte[] bytes, boolean withFace)
      throws IOException {
    try {
      byte[] encoded = check.prepared(bytes, sample.labels().pad());
      ImageFile image = ImageFile.read(new ImageBytes(encoded), check.limits());
      return image.header().pixels() > MOST_PIXELS
          ? Optional.empty()
          : original(sample, image, withFace);
    } catch (RefusedImageException e) {
      return Optional.empty();
    }
  }

  private Optional<Original> original(Sample sample, ImageFile image, boolean withFace)
      throws IOException, RefusedImageException {
    Frame frame = decoder.decode(image);
    BufferedImage platform = upright(image.bytes(), image.header());
    // A frame that is reduced lacks pixels that the changes are made of.
    BufferedImage picture = frame.reduction() > 1 ? platform : Pixels.of(frame);
    List<Face> faces = withFace ? check.faces(Encoding.png(picture)).orElse(List.of()) : List.of();
    return withFace && faces.size() != 1
        ? Optional.empty()
        : Optional.of(new Original(sample, picture, platform, faces));
  }

  /** Decodes by the platform's decoder, which refuses some pictures that the check reads. */
  private static BufferedImage upright(ImageBytes image, ImageHeader header)
      throws RefusedImageException {
    try {
      return Upright.of(Objects.requireNonNull(ImageIO.read(image.stream())), header.orientation());
    } catch (IOException e) {
      throw new RefusedImageException(Cause.DAMAGED, "the platform's decoder refuses it");
    }
  }
}
