package dev.facecheck;

import dev.facecheck.Timings.Stage;
import dev.facecheck.face.Face;
import dev.facecheck.face.FaceFinder;
import dev.facecheck.image.Frame;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.ImageDecoder;
import dev.facecheck.image.file.ImageFile;
import dev.facecheck.image.file.ImageLimits;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.measure.Assessment;
import dev.facecheck.measure.Measurements;
import dev.facecheck.measure.Subject;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Verdict;
import java.util.List;
import java.util.Optional;

/** The pipeline: bytes, frame, faces, measurements, verdict. Start reading here. */
public record FaceCheck(
    ImageLimits limits, ImageDecoder decoder, FaceFinder finder, Assessment assessment) {

  /**
   * Judges one picture as {@link #examine} does, and drops the face.
   *
   * @throws RefusedImageException if the bytes are no picture within the limits
   * @throws DeadlineExceededException if the deadline passes between two stages
   */
  public CheckResult check(ImageBytes bytes, Policy policy, Deadline deadline)
      throws RefusedImageException, DeadlineExceededException {
    return examine(bytes, policy, deadline).result();
  }

  /**
   * Judges one picture and keeps the face, for further stages.
   *
   * @throws RefusedImageException if the bytes are no picture within the limits
   * @throws DeadlineExceededException if the deadline passes between two stages
   */
  public Examination examine(ImageBytes bytes, Policy policy, Deadline deadline)
      throws RefusedImageException, DeadlineExceededException {
    Timings timings = new Timings();
    deadline.check();
    ImageFile file = ImageFile.read(bytes, limits);
    timings.ended(Stage.HEADER);
    Frame frame = decoder.decode(file);
    timings.ended(Stage.DECODE);
    deadline.check();
    List<Face> faces = finder.find(frame);
    timings.ended(Stage.FACES);
    deadline.check();
    Optional<Subject> subject = faces.stream().findFirst().map(face -> new Subject(frame, face));
    Measurements measurements = assessment.assess(faces.size(), subject);
    timings.ended(Stage.MEASURES);
    deadline.check();
    Verdict verdict = policy.judge(measurements);
    timings.ended(Stage.JUDGEMENT);
    return new Examination(
        new CheckResult(file.header(), faces, measurements, verdict, timings), subject);
  }
}
