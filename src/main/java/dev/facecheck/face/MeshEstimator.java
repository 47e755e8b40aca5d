package dev.facecheck.face;

import dev.facecheck.image.Affine;
import dev.facecheck.image.Border;
import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Crop;
import dev.facecheck.image.Frame;
import dev.facecheck.image.Point;
import dev.facecheck.image.Sampling;
import dev.facecheck.image.TensorFormat;
import dev.facecheck.onnx.OnnxModel;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * MediaPipe's attention mesh (model card {@code face-mesh}) in two passes: the first on the
 * detector's box, the second on the first's own landmarks, which lie more exactly.
 */
final class MeshEstimator {
  static final int SIZE = 192;

  /** The net was trained on crops that are half as wide again as the face. */
  private static final double CROP_TO_FACE = 1.5;

  private static final Sampling SAMPLING = new Sampling(Border.BLACK, true);

  private final OnnxModel model;

  MeshEstimator(OnnxModel model) {
    this.model = model;
  }

  /** Landmarks of the face that a detection points to. */
  FaceMesh estimate(Frame frame, Detection detection) {
    FaceMesh first = pass(frame, detection.box(), detection.rightEye(), detection.leftEye());
    return pass(frame, first.bounds(), first.rightEyeCentre(), first.leftEyeCentre());
  }

  private FaceMesh pass(Frame frame, BoundingBox box, Point rightEye, Point leftEye) {
    Affine toImage = crop(box, rightEye, leftEye);
    return interpret(
        model.run(
            input -> {
              Crop.warp(frame, toImage, SIZE, SIZE, SAMPLING, TensorFormat.UNIT, input);
              CropLight.raise(input, SIZE);
            }),
        toImage);
  }

  /** The square around a box, turned so that the eyes lie level. */
  static Affine crop(BoundingBox box, Point rightEye, Point leftEye) {
    double angle = Math.atan2(leftEye.y() - rightEye.y(), leftEye.x() - rightEye.x());
    return Affine.cropToImage(box.centre(), box.longerSide() * CROP_TO_FACE, angle, SIZE);
  }

  /** Carries the outputs from the crop into the image. */
  static FaceMesh interpret(Map<String, FloatBuffer> outputs, Affine toImage) {
    return new FaceMesh(
        points(outputs.get("mesh"), toImage),
        contour(outputs.get("left_eye"), toImage),
        contour(outputs.get("right_eye"), toImage),
        1 / (1 + Math.exp(-outputs.get("face_flag").get(0))));
  }

  private static float[] points(FloatBuffer mesh, Affine toImage) {
    float[] points = new float[FaceMesh.POINTS * 3];
    for (int i = 0; i < points.length; i += 3) {
      Point point = toImage.apply(mesh.get(i), mesh.get(i + 1));
      points[i] = (float) point.x();
      points[i + 1] = (float) point.y();
      points[i + 2] = (float) (mesh.get(i + 2) * toImage.scale());
    }
    return points;
  }

  private static float[] contour(FloatBuffer eye, Affine toImage) {
    float[] points = new float[FaceMesh.EYE_POINTS * 2];
    for (int i = 0; i < points.length; i += 2) {
      Point point = toImage.apply(eye.get(i), eye.get(i + 1));
      points[i] = (float) point.x();
      points[i + 1] = (float) point.y();
    }
    return points;
  }
}
