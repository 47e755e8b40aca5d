package dev.facecheck.recognition;

import dev.facecheck.face.Face;
import dev.facecheck.image.Affine;
import dev.facecheck.image.Border;
import dev.facecheck.image.Crop;
import dev.facecheck.image.Frame;
import dev.facecheck.image.Sampling;
import dev.facecheck.image.TensorFormat;
import dev.facecheck.measure.Subject;
import dev.facecheck.onnx.ModelStore;
import dev.facecheck.onnx.Network;
import dev.facecheck.onnx.OnnxModel;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * A MobileFaceNet (model card {@code face-recogniser}) on the face aligned by five points: 112 ×
 * 112, BGR, {@code (byte - 127) / 128}. Safe for use by several threads.
 *
 * @param model the network {@code face-recogniser}
 */
public record Recogniser(OnnxModel model) {
  private static final Sampling SAMPLING = new Sampling(Border.BLACK, true);
  private static final TensorFormat FORMAT = new TensorFormat(1 / 128f, -127 / 128f, true);

  /** The recogniser with the shipped network; fails as {@link ModelStore#load} does. */
  public static Recogniser from(ModelStore store) {
    return new Recogniser(store.load(Network.FACE_RECOGNISER));
  }

  /** The features of a subject; the network runs once for each. */
  public FaceFeatures features(Subject subject) {
    return subject.shared(FaceFeatures.class, face -> features(face.frame(), face.face()));
  }

  /** Runs the network on one face of a picture. */
  public FaceFeatures features(Frame frame, Face face) {
    Affine toImage = FacePoints.templateToImage(face.mesh());
    int size = FacePoints.SIZE;
    Map<String, FloatBuffer> outputs =
        model.run(input -> Crop.warp(frame, toImage, size, size, SAMPLING, FORMAT, input));
    return new FaceFeatures(outputs.get("features"), outputs.get("embedding"));
  }
}
