package dev.facecheck.dialect;

import dev.facecheck.CheckResult;
import dev.facecheck.burst.BurstResult;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Outcome of a request, in the terms that every dialect renders. */
public sealed interface Answer {
  sealed interface WithVerdict extends Answer {
    Verdict verdict();

    /** The picture whose liveness is reported; empty where there is none. */
    Optional<CheckResult> picture();
  }

  /**
   * What a full reply reports beside the result.
   *
   * @param policy that judged
   * @param models version by network, of those that took part
   * @param wanted whether the client asked for it
   * @param explained whether it asked for landmarks and a sentence for each finding, too
   */
  record Detail(Policy policy, Map<String, String> models, boolean wanted, boolean explained) {
    public Detail {
      models = Map.copyOf(models);
    }

    /** Detail of a level: compact, full or explained. */
    public static Detail of(Policy policy, Map<String, String> models, String level) {
      boolean explained = level.equals("explained");
      return new Detail(policy, models, explained || level.equals("full"), explained);
    }
  }

  sealed interface OfOnePicture extends WithVerdict {
    CheckResult result();

    Detail detail();

    @Override
    default Verdict verdict() {
      return result().verdict();
    }

    @Override
    default Optional<CheckResult> picture() {
      return Optional.of(result());
    }
  }

  /** One picture was judged, and the client asked for the verdict. */
  record Judged(CheckResult result, Detail detail) implements OfOnePicture {}

  /** One picture was judged, and the client asked for its liveness alone. */
  record Live(CheckResult result, Detail detail) implements OfOnePicture {}

  /**
   * Two pictures were judged, with one verdict on both, and compared.
   *
   * @param probe the picture in question, a selfie
   * @param reference the picture that it is compared with, of an identity card perhaps
   * @param confidence 0 to 100; empty when one of the pictures has no face
   * @param minConfidence the least that passes, 0 to 100
   * @param liveness whether the client asked for the probe's liveness
   */
  record Compared(
      CheckResult probe,
      CheckResult reference,
      OptionalDouble confidence,
      double minConfidence,
      boolean liveness,
      Verdict verdict)
      implements WithVerdict {
    @Override
    public Optional<CheckResult> picture() {
      return liveness ? Optional.of(probe) : Optional.empty();
    }
  }

  /** The frames of a recording were judged; the detail is the best frame's. */
  record BestShot(BurstResult result, Detail detail) implements WithVerdict {
    @Override
    public Verdict verdict() {
      return result.verdict();
    }

    @Override
    public Optional<CheckResult> picture() {
      return result.best().map(frame -> frame.result());
    }
  }

  /**
   * Pictures were judged for liveness alone, each for itself.
   *
   * @param images in the order of the request
   * @param aggregate whether the client asked for one estimate over all
   */
  record LivenessChecked(List<Image> images, boolean aggregate) implements Answer {
    public LivenessChecked {
      images = List.copyOf(images);
    }

    /**
     * One of the pictures, judged or refused.
     *
     * @param name of the file or part; may be empty
     * @param result empty when the picture was refused
     * @param refused why it was refused
     */
    public record Image(String name, Optional<CheckResult> result, Optional<Refused> refused) {
      public Image {
        if (result.isPresent() == refused.isPresent()) {
          throw new IllegalArgumentException("an image is either judged or refused");
        }
      }
    }
  }

  /**
   * The request was not processed.
   *
   * @param fault what was wrong
   * @param detail one sentence for the client; empty where nothing may leak
   * @param retryAfter time until a repeated request may succeed
   */
  record Refused(Fault fault, String detail, Optional<Duration> retryAfter) implements Answer {
    /** A request that is useless to repeat, or nobody knows when. */
    public Refused(Fault fault, String detail) {
      this(fault, detail, Optional.empty());
    }

    /** The detail, if there is one and a client may learn it. */
    Optional<String> reportedDetail() {
      return Optional.of(detail).filter(text -> fault.reportsDetail() && !text.isEmpty());
    }
  }

  /** No request can be processed, since a component failed to start. */
  record NotInitialized(InitializationFailure failure) implements Answer {}
}
