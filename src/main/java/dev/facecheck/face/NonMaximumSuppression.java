package dev.facecheck.face;

import dev.facecheck.image.BoundingBox;
import dev.facecheck.image.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Weighted non-maximum suppression: the boxes of one face are averaged by their scores. */
final class NonMaximumSuppression {
  /** Boxes of one face overlap more than this, boxes of two faces less (as in MediaPipe). */
  private static final double SAME_FACE_OVERLAP = 0.3;

  private NonMaximumSuppression() {}

  /**
   * Merges the detections of each face.
   *
   * @param sorted best score first
   * @return one detection per face, best score first
   */
  static List<Detection> merge(List<Detection> sorted) {
    List<Detection> faces = new ArrayList<>();
    List<Detection> rest = sorted;
    while (!rest.isEmpty()) {
      Detection best = rest.get(0);
      // The best belongs to its own face, whatever rounding makes of the overlap of a tiny box.
      Map<Boolean, List<Detection>> ofBest =
          rest.stream()
              .collect(
                  Collectors.partitioningBy(
                      d -> d.box().overlap(best.box()) > SAME_FACE_OVERLAP || d.equals(best)));
      faces.add(average(ofBest.get(true)));
      rest = ofBest.get(false);
    }
    return faces;
  }

  private static Detection average(List<Detection> same) {
    double[] sum = new double[8];
    double weight = 0;
    for (Detection d : same) {
      double[] values = {
        d.box().left(), d.box().top(), d.box().width(), d.box().height(),
        d.rightEye().x(), d.rightEye().y(), d.leftEye().x(), d.leftEye().y()
      };
      for (int i = 0; i < values.length; i++) {
        sum[i] += values[i] * d.score();
      }
      weight += d.score();
    }
    double w = weight;
    return new Detection(
        new BoundingBox(sum[0] / w, sum[1] / w, sum[2] / w, sum[3] / w),
        new Point(sum[4] / w, sum[5] / w),
        new Point(sum[6] / w, sum[7] / w),
        same.get(0).score());
  }
}
