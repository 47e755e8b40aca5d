package dev.facecheck;

import dev.facecheck.face.Face;
import dev.facecheck.image.Frame;
import dev.facecheck.image.file.ImageFormat;
import dev.facecheck.image.file.ImageHeader;
import dev.facecheck.image.file.Orientation;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurements;
import dev.facecheck.measure.Subject;
import dev.facecheck.policy.Bound;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Reason;
import dev.facecheck.policy.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** Checks that never ran, for whatever comes after them. */
public final class SampleExaminations {
  private static final int SIZE = 200;

  private static final ImageHeader HEADER =
      new ImageHeader(ImageFormat.PNG, SIZE, SIZE, 3, 8, Orientation.UPRIGHT);

  private SampleExaminations() {}

  /** A check that found these faces, the first of which was judged. */
  public static Examination of(List<Face> faces, CheckResult result) {
    Frame frame = new Frame(new byte[SIZE * SIZE * 3], SIZE, SIZE);
    return new Examination(
        result, faces.stream().findFirst().map(face -> new Subject(frame, face)));
  }

  /** Its result, with native scores and the reasons of its findings. */
  public static CheckResult result(
      List<Face> faces, Map<Component, Double> scores, Reason... reasons) {
    List<Measurement> measurements =
        scores.entrySet().stream()
            .map(score -> (Measurement) new Assessed(score.getKey(), score.getValue(), 50))
            .toList();
    return new CheckResult(
        HEADER,
        faces,
        new Measurements(measurements),
        Verdict.of(Arrays.stream(reasons).map(SampleExaminations::finding).toList()),
        new Timings());
  }

  private static Finding finding(Reason reason) {
    return new Finding(
        reason, Component.SHARPNESS, OptionalDouble.empty(), Bound.AT_LEAST, 1, "score");
  }
}
