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
 * BlazeFace full range (model card {@code face-detector}): a square view of the picture at 192×192,
 * RGB in [-1, 1], gives 48×48 anchors with a box, six key points and a logit each.
 *
 * <p>Every look gives one detection per face, best score first; those below {@code minScore}, 0 to
 * 1, are dropped.
 */
record FaceDetector(OnnxModel model) {
  static final int SIZE = 192;
  private static final int GRID = 48;
  private static final int VALUES = 16;

  private static final Sampling SAMPLING = new Sampling(Border.BLACK, true);

  /** Detects faces in the whole picture. */
  List<Detection> detect(Frame frame, double minScore) {
    Affine[] toImage = new Affine[1];
    Map<String, FloatBuffer> outputs =
        model.run(
            input -> toImage[0] = Crop.letterbox(frame, SIZE, SIZE, TensorFormat.SIGNED, input));
    return interpret(outputs.get("boxes"), outputs.get("scores"), toImage[0], minScore);
  }

  /**
   * Detects faces in a part of the picture.
   *
   * @param view the part, in pixels of the upright image; it is fitted into a square, and may reach
   *     beyond the picture, where it is black
   */
  List<Detection> detect(Frame frame, BoundingBox view, double minScore) {
    return detect(frame, Affine.cropToImage(view.centre(), view.longerSide(), 0, SIZE), minScore);
  }

  /**
   * Detects faces in a part of the picture as a mirror shows it: nearly an independent opinion.
   *
   * @param view as of {@link #detect(Frame, BoundingBox, double)}
   * @return in the picture itself, not in the mirror
   */
  List<Detection> detectMirrored(Frame frame, BoundingBox view, double minScore) {
    Affine straight = Affine.cropToImage(view.centre(), view.longerSide(), 0, SIZE);
    return detect(frame, straight.mirrored(SIZE), minScore);
  }

  private List<Detection> detect(Frame frame, Affine toImage, double minScore) {
    Map<String, FloatBuffer> outputs =
        model.run(
            input -> Crop.warp(frame, toImage, SIZE, SIZE, SAMPLING, TensorFormat.SIGNED, input));
    return interpret(outputs.get("boxes"), outputs.get("scores"), toImage, minScore);
  }

  /** Decodes, sorts and merges the anchors' boxes. */
  static List<Detection> interpret(
      FloatBuffer boxes, FloatBuffer logits, Affine toImage, double minScore) {
    double minLogit = Math.log(minScore / (1 - minScore));
    List<Detection> detections = new ArrayList<>();
    for (int anchor = 0; anchor < GRID * GRID; anchor++) {
      if (logits.get(anchor) >= minLogit) {
        decode(boxes, anchor, logits.get(anchor), toImage, detections);
      }
    }
    detections.sort((a, b) -> Double.compare(b.score(), a.score()));
    return NonMaximumSuppression.merge(detections);
  }

  private static void decode(
      FloatBuffer boxes, int anchor, double logit, Affine toImage, List<Detection> into) {
    double cell = (double) SIZE / GRID;
    int row = anchor / GRID;
    int column = anchor % GRID;
    double x = (column + 0.5) * cell;
    double y = (row + 0.5) * cell;
    int at = anchor * VALUES;
    double width = boxes.get(at + 2) * toImage.scale();
    double height = boxes.get(at + 3) * toImage.e();
    Point centre = toImage.apply(x + boxes.get(at), y + boxes.get(at + 1));
    double left = centre.x() - width / 2;
    double top = centre.y() - height / 2;
    // A size far below its position's precision is positive and yet leaves the box no area.
    if (!(left + width > left && top + height > top)) {
      return;
    }
    Point eye = toImage.apply(x + boxes.get(at + 4), y + boxes.get(at + 5));
    Point otherEye = toImage.apply(x + boxes.get(at + 6), y + boxes.get(at + 7));
    boolean mirrored = toImage.a() < 0;
    into.add(
        new Detection(
            new BoundingBox(left, top, width, height),
            mirrored ? otherEye : eye,
            mirrored ? eye : otherEye,
            1 / (1 + Math.exp(-logit))));
  }
}
