package dev.facecheck.measure;

import dev.facecheck.face.Face;
import java.util.List;
import java.util.function.UnaryOperator;

/** A picture with the face in it; a change of the picture leaves the face where it is. */
record Shot(Picture picture, Face face) {

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
              double texture =
                  ((x * 7 + y * 3) / 11 % 2 == 0 ? 12 : -12) + 25 * Math.sin(dx * 9 + dy * 14);
              return inside ? skin[channel] - 15 + texture : 190;
            });
    return new Shot(picture, face.face());
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

  /** Everything that can be measured, the unified score included. */
  Measurements assess() {
    return new Assessment(Estimators.all()).assess(picture.frame(), List.of(face));
  }
}
