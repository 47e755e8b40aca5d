package dev.facecheck.pad;

import dev.facecheck.TestModels;
import dev.facecheck.face.Face;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.face.MeshFaceFinder;
import dev.facecheck.image.Frame;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurements;
import dev.facecheck.measure.Subject;
import dev.facecheck.onnx.Network;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

/**
 * One presentation and what became of it.
 *
 * @param subject who is in it, as far as the file's name says
 * @param measured empty if no face was found
 */
record PadSample(String subject, Optional<Measurement> measured) {
  private static final FaceFinder FINDER = MeshFaceFinder.from(TestModels.store());
  private static final PadEstimator ESTIMATOR =
      new PadEstimator(TestModels.store().load(Network.PAD));

  static PadSample of(String subject, BufferedImage image) {
    Frame frame = LinearImage.frame(image);
    return new PadSample(subject, face(image).map(face -> measure(frame, face)));
  }

  static Optional<Face> face(BufferedImage image) {
    List<Face> faces = FINDER.find(LinearImage.frame(image));
    return faces.stream().findFirst();
  }

  static Measurement measure(Frame frame, Face face) {
    return new Measurements(ESTIMATOR.estimate(new Subject(frame, face)))
        .of(Component.PRESENTATION_ATTACK_DETECTION);
  }

  boolean isAssessed() {
    return measured.filter(Measurement.Assessed.class::isInstance).isPresent();
  }

  /** The score of an assessed presentation. */
  double score() {
    return ((Measurement.Assessed) measured.orElseThrow()).nativeScore();
  }
}
