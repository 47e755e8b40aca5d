package dev.facecheck.dialect;

import dev.facecheck.CheckResult;
import dev.facecheck.SampleTimings;
import dev.facecheck.dialect.Answer.Compared;
import dev.facecheck.dialect.Answer.Judged;
import dev.facecheck.dialect.Answer.LivenessChecked;
import dev.facecheck.face.Face;
import dev.facecheck.face.HeadPose;
import dev.facecheck.face.SampleFace;
import dev.facecheck.image.file.ImageFormat;
import dev.facecheck.image.file.ImageHeader;
import dev.facecheck.image.file.Orientation;
import dev.facecheck.measure.Component;
import dev.facecheck.measure.Measurement;
import dev.facecheck.measure.Measurement.Assessed;
import dev.facecheck.measure.Measurement.FailureToAssess;
import dev.facecheck.measure.Measurements;
import dev.facecheck.policy.Bound;
import dev.facecheck.policy.Eyes;
import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Limit;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Reason;
import dev.facecheck.policy.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Answers whose numbers would all be accepted, whatever was found. */
public final class SampleAnswers {
  static final double LIVENESS = 0.93;
  static final double QUALITY = 0.81;
  static final double CONFIDENCE = 91.25;
  static final double MIN_CONFIDENCE = 75;

  static final Policy POLICY = Policy.of("some", Map.of(Limit.MAX_FACES, 1.0), Eyes.BOTH);

  private SampleAnswers() {}

  static Verdict verdict(Reason... reasons) {
    return Verdict.of(
        Arrays.stream(reasons)
            .filter(reason -> reason != Reason.SUCCESS)
            .map(SampleAnswers::finding)
            .toList());
  }

  private static Finding finding(Reason reason) {
    return new Finding(
        reason, Component.SHARPNESS, OptionalDouble.of(1), Bound.AT_LEAST, 2, "value");
  }

  /** A picture with these findings; without a face, nothing was measured. */
  static CheckResult result(Reason... reasons) {
    return result(OptionalDouble.of(LIVENESS), OptionalDouble.of(QUALITY), reasons);
  }

  /** A picture whose numbers are given, or were not assessed. */
  static CheckResult result(OptionalDouble liveness, OptionalDouble quality, Reason... reasons) {
    boolean face = !Arrays.asList(reasons).contains(Reason.FACE_NOT_FOUND);
    List<Measurement> measurements = new ArrayList<>();
    if (face) {
      liveness.ifPresent(
          score ->
              measurements.add(new Assessed(Component.PRESENTATION_ATTACK_DETECTION, score, 50)));
      quality.ifPresent(
          score -> measurements.add(new Assessed(Component.UNIFIED_QUALITY_SCORE, score, 50)));
    }
    List<Face> faces = face ? List.of(SampleFace.facing(new HeadPose(0, 0, 0))) : List.of();
    return new CheckResult(
        new ImageHeader(ImageFormat.JPEG, 640, 480, 3, 8, Orientation.UPRIGHT),
        faces,
        new Measurements(measurements),
        verdict(reasons),
        SampleTimings.of());
  }

  public static Judged judged(Reason... reasons) {
    return judged(result(reasons));
  }

  static Judged judged(CheckResult result) {
    return new Judged(result, Answer.Detail.of(POLICY, Map.of(), "compact"));
  }

  /** One picture whose liveness alone was asked for. */
  public static Answer.Live live(Reason... reasons) {
    return new Answer.Live(result(reasons), Answer.Detail.of(POLICY, Map.of(), "compact"));
  }

  /** Findings of the probe, except for the one that only a comparison has. */
  public static Compared compared(boolean liveness, Reason reason) {
    CheckResult probe = result(reason == Reason.NOT_THE_SAME_PERSON ? Reason.SUCCESS : reason);
    return new Compared(
        probe,
        result(Reason.SUCCESS),
        probe.face().isPresent() ? OptionalDouble.of(CONFIDENCE) : OptionalDouble.empty(),
        MIN_CONFIDENCE,
        liveness,
        verdict(reason));
  }

  /** Cause of a request error, for documents. */
  public static String cause(RequestError error) {
    return MessageFile.shipped("cause").get("request." + error);
  }

  /** Two persons, with a confidence that shows it. */
  public static Compared strangers() {
    Compared pair = compared(true, Reason.NOT_THE_SAME_PERSON);
    return new Compared(
        pair.probe(),
        pair.reference(),
        OptionalDouble.of(3.25),
        MIN_CONFIDENCE,
        true,
        pair.verdict());
  }

  /** A picture that was rejected for its pose, with everything that led to that. */
  public static Judged turnedInFull() {
    Policy policy = Policy.of("onboarding", Map.of(Limit.MAX_YAW_DEGREES, 20.0), Eyes.BOTH);
    Measurements measurements =
        new Measurements(
            List.of(
                new Assessed(Component.SINGLE_FACE_PRESENT, 1, 100),
                new Assessed(Component.HEAD_POSE_YAW, -31.25, 73),
                new FailureToAssess(Component.MOTION_BLUR, "too little texture")));
    CheckResult result =
        new CheckResult(
            new ImageHeader(ImageFormat.JPEG, 640, 640, 3, 8, Orientation.UPRIGHT),
            List.of(SampleFace.facing(new HeadPose(-31.25, 4.5, 0.75))),
            measurements,
            policy.judge(measurements),
            SampleTimings.of());
    return new Judged(
        result, Answer.Detail.of(policy, Map.of("face-detector", "1", "pad", "2"), "full"));
  }

  /** One picture for each reason. */
  public static LivenessChecked liveness(Reason... reasons) {
    List<LivenessChecked.Image> images = new ArrayList<>();
    for (Reason reason : reasons) {
      images.add(image(result(reason), images.size()));
    }
    return new LivenessChecked(images, true);
  }

  static LivenessChecked.Image image(CheckResult result, int index) {
    return new LivenessChecked.Image(index + ".jpg", Optional.of(result), Optional.empty());
  }

  static LivenessChecked.Image refused(Fault fault, String why) {
    Answer.Refused refused = new Answer.Refused(fault, why);
    return new LivenessChecked.Image("", Optional.empty(), Optional.of(refused));
  }
}
