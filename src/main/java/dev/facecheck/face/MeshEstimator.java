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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * MediaPipe's attention mesh (model card {@code face-mesh}) in two passes: the first on the
 * detector's box, the second on the first's own landmarks, which lie more exactly.
 *
 * <p>On most faces both passes agree. Where they do not, as on masks, landmarks depend on chance (a
 * pixel's shift moves the chin by 1 % of the face), and the mean of more passes is steadier.
 */
final class MeshEstimator {
  static final int SIZE = 192;

  /** The net was trained on crops that are half as wide again as the face. */
  private static final double CROP_TO_FACE = 1.5;

  /** Edges that move by more of the face's height between two passes have not settled. */
  private static final double SETTLED = 0.01;

  /** Further passes: crop to face, and shift to the right and down as a share of the face. */
  private static final double[][] FURTHER = {{1.5, 0}, {1.4, 0}, {1.6, 0}, {1.5, 0.02}};

  private static final Sampling SAMPLING = new Sampling(Border.BLACK, true);

  private final OnnxModel model;

  MeshEstimator(OnnxModel model) {
    this.model = model;
  }

  /** The face that a detection points to. */
  Sight estimate(Frame frame, Detection detection) {
    FaceMesh first = pass(frame, crop(detection.box(), detection.rightEye(), detection.leftEye()));
    FaceMesh second = pass(frame, crop(first, CROP_TO_FACE, 0));
    return new Sight(detection, second, settled(first.bounds(), second.bounds()));
  }

  /** Landmarks of a face: those at hand where they have settled, else the mean of more passes. */
  FaceMesh steady(Frame frame, Sight sight) {
    if (sight.settled()) {
      return sight.mesh();
    }
    List<FaceMesh> passes = new ArrayList<>(List.of(sight.mesh()));
    for (double[] further : FURTHER) {
      passes.add(pass(frame, crop(sight.mesh(), further[0], further[1])));
    }
    return FaceMesh.mean(passes);
  }

  static boolean settled(BoundingBox first, BoundingBox second) {
    double most =
        Math.max(
            Math.max(
                Math.abs(first.left() - second.left()), Math.abs(first.right() - second.right())),
            Math.max(
                Math.abs(first.top() - second.top()), Math.abs(first.bottom() - second.bottom())));
    return most <= SETTLED * second.height();
  }

  private FaceMesh pass(Frame frame, Affine toImage) {
    return interpret(
        model.run(
            input -> Crop.warp(frame, toImage, SIZE, SIZE, SAMPLING, TensorFormat.UNIT, input)),
        toImage);
  }

  /** The square around a box, turned so that the eyes lie level. */
  static Affine crop(BoundingBox box, Point rightEye, Point leftEye) {
    return crop(box.centre(), box.longerSide() * CROP_TO_FACE, rightEye, leftEye);
  }

  private static Affine crop(Point centre, double side, Point rightEye, Point leftEye) {
    double angle = Math.atan2(leftEye.y() - rightEye.y(), leftEye.x() - rightEye.x());
    return Affine.cropToImage(centre, side, angle, SIZE);
  }

  private static Affine crop(FaceMesh mesh, double cropToFace, double shift) {
    BoundingBox box = mesh.bounds();
    double side = box.longerSide();
    Point centre = new Point(box.centre().x() + shift * side, box.centre().y() + shift * side);
    return crop(centre, side * cropToFace, mesh.rightEyeCentre(), mesh.leftEyeCentre());
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
