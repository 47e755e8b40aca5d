package dev.facecheck.measure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.TestModels;
import dev.facecheck.face.Face;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.face.MeshFaceFinder;
import dev.facecheck.recognition.Recognisability;
import dev.facecheck.recognition.Recogniser;
import dev.facecheck.synthetic.Picture;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** A picture with the face in it; a change of the picture leaves the face where it is. */
record Shot(Picture picture, Face face) {
  private static final FaceFinder FINDER = MeshFaceFinder.from(TestModels.store());
  private static final Recogniser RECOGNISER = Recogniser.from(TestModels.store());
  private static final List<Shot> SHOTS =
      List.of(synthetic(), portrait("astronaut.png"), portrait("grace-hopper.jpg"));

  /** A textured face before a plain wall, 320×320, outline 200 pixels high. */
  static Shot synthetic() {
    return synthetic(SyntheticFace.at(160, 170, 200));
  }

  static Shot synthetic(SyntheticFace face) {
    double[] skin = {205, 150, 120};
    Picture picture =
        Picture.paint(
            320,
            320,
            (x, y, channel) -> {
              double dx = (x - face.centre().x()) / face.height();
              double dy = (y - face.centre().y()) / face.height();
              boolean inside = dx * dx / 0.16 + dy * dy / 0.27 < 1;
              double texture = hash(x, y) % 40 - 20 + 25 * Math.sin(dx * 9 + dy * 14);
              return inside ? skin[channel] - 15 + texture : 190;
            });
    return new Shot(picture, face.face());
  }

  private static int hash(int x, int y) {
    int mixed = (x * 73856093 ^ y * 19349663) * 83492791;
    return mixed >>> 8 & 0xffff;
  }

  /** One of the two portraits in the test resources. */
  static Picture portraitPicture(String file) {
    try (InputStream in = Shot.class.getResourceAsStream("/portraits/" + file)) {
      return Picture.of(ImageIO.read(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One of the two portraits, with the face as the project's own networks find it. */
  static Shot portrait(String file) {
    Picture picture = portraitPicture(file);
    return new Shot(picture, found(picture));
  }

  /** The largest face of a picture, as the project's own networks find it. */
  static Face found(Picture picture) {
    return FINDER.find(picture.frame()).get(0);
  }

  /** The synthetic face and both portraits. */
  static Stream<Shot> all() {
    return SHOTS.stream();
  }

  Shot with(UnaryOperator<Picture> change) {
    return new Shot(change.apply(picture), face);
  }

  Subject subject() {
    return new Subject(picture.frame(), face);
  }

  /** The measurement of one component by one estimator. */
  Measurement measure(Estimator estimator, Component component) {
    return new Measurements(estimator.estimate(subject())).of(component);
  }

  /** The native score of a component that has to be assessable. */
  double score(Estimator estimator, Component component) {
    return ((Measurement.Assessed) measure(estimator, component)).nativeScore();
  }

  /** The value of a component that has to be assessable. */
  int value(Estimator estimator, Component component) {
    return ((Measurement.Assessed) measure(estimator, component)).value();
  }

  /** Asserts that the native score rises with every further change. */
  @SafeVarargs
  final void assertRises(
      Estimator estimator, Component component, UnaryOperator<Picture>... changes) {
    double before = score(estimator, component);
    for (UnaryOperator<Picture> change : changes) {
      double after = with(change).score(estimator, component);
      assertTrue(after > before, component + ": " + after + " after " + before);
      before = after;
    }
  }

  /** Asserts that the native score falls with every further change. */
  @SafeVarargs
  final void assertFalls(
      Estimator estimator, Component component, UnaryOperator<Picture>... changes) {
    double before = score(estimator, component);
    for (UnaryOperator<Picture> change : changes) {
      double after = with(change).score(estimator, component);
      assertTrue(after < before, component + ": " + after + " after " + before);
      before = after;
    }
  }

  /** Everything that the unified score rests on, and that score. */
  Measurements assess() {
    List<Estimator> estimators = new ArrayList<>(Estimators.all());
    estimators.add(
        subject ->
            List.of(Recognisability.of(RECOGNISER.features(subject.frame(), subject.face()))));
    estimators.add(subject -> EyesOpen.of(subject, Optional.empty()));
    return new Assessment(estimators).assess(1, Optional.of(new Subject(picture.frame(), face)));
  }
}
