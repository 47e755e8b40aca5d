package dev.facecheck.dialect;

import dev.facecheck.CheckResult;
import dev.facecheck.burst.BurstResult;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** What became of a request, in the terms that every dialect renders. */
public sealed interface Answer {

  /** An answer that has a verdict: the pictures were processed. */
  sealed interface WithVerdict extends Answer {
    Verdict verdict();

    /** The picture whose liveness a client may want to know; empty when there was none. */
    Optional<CheckResult> picture();
  }

  /**
   * One picture was judged.
   *
   * @param result everything found
   * @param policy that judged
   * @param models version of each network that took part
   * @param full whether measurements are told with the verdict
   */
  record Judged(CheckResult result, Policy policy, Map<String, String> models, boolean full)
      implements WithVerdict {
    public Judged {
      Objects.requireNonNull(result);
      Objects.requireNonNull(policy);
      models = Map.copyOf(models);
    }

    @Override
    public Verdict verdict() {
      return result.verdict();
    }

    @Override
    public Optional<CheckResult> picture() {
      return Optional.of(result);
    }
  }

  /**
   * Two pictures were judged and compared.
   *
   * @param probe the picture in question, a selfie
   * @param reference the picture that it is compared with, of an identity card perhaps
   * @param confidence 0 to 100; empty when one of the pictures has no face
   * @param minConfidence the limit
   * @param liveness whether the probe was asked to be live
   * @param verdict on both
   */
  record Compared(
      CheckResult probe,
      CheckResult reference,
      OptionalDouble confidence,
      double minConfidence,
      boolean liveness,
      Verdict verdict)
      implements WithVerdict {
    public Compared {
      Objects.requireNonNull(probe);
      Objects.requireNonNull(reference);
      Objects.requireNonNull(confidence);
      Objects.requireNonNull(verdict);
    }

    @Override
    public Optional<CheckResult> picture() {
      return liveness ? Optional.of(probe) : Optional.empty();
    }
  }

  /**
   * The frames of a recording were judged.
   *
   * @param result everything found
   * @param policy that judged
   * @param models version of each network that took part
   * @param full whether the best frame's measurements are told with the verdict
   */
  record BestShot(BurstResult result, Policy policy, Map<String, String> models, boolean full)
      implements WithVerdict {
    public BestShot {
      Objects.requireNonNull(result);
      Objects.requireNonNull(policy);
      models = Map.copyOf(models);
    }

    @Override
    public Verdict verdict() {
      return result.verdict();
    }

    @Override
    public Optional<CheckResult> picture() {
      return result.best();
    }
  }

  /**
   * Pictures were judged for liveness alone, each for itself.
   *
   * @param images in the order of the request
   * @param aggregate whether one estimate over all is wanted
   */
  record LivenessChecked(List<Image> images, boolean aggregate) implements Answer {
    public LivenessChecked {
      images = List.copyOf(images);
    }

    /**
     * One of them.
     *
     * @param name of the file or part; may be empty
     * @param result what was found; empty when the picture was refused
     * @param refused why it was refused, one sentence for the client
     */
    public record Image(String name, Optional<CheckResult> result, Optional<String> refused) {
      public Image {
        Objects.requireNonNull(name);
        if (result.isPresent() == refused.isPresent()) {
          throw new IllegalArgumentException("an image is either judged or refused");
        }
      }
    }
  }

  /**
   * No picture was judged.
   *
   * @param fault what was wrong
   * @param detail one sentence for the client; empty where nothing may leak
   * @param retryAfter when coming again may help
   */
  record Refused(Fault fault, String detail, Optional<Duration> retryAfter) implements Answer {
    public Refused {
      Objects.requireNonNull(fault);
      Objects.requireNonNull(detail);
      Objects.requireNonNull(retryAfter);
    }

    /** A request for which coming again is of no use, or nobody knows when. */
    public Refused(Fault fault, String detail) {
      this(fault, detail, Optional.empty());
    }

    /** The detail, if there is one and a client may learn it. */
    Optional<String> reportedDetail() {
      return Optional.of(detail).filter(text -> fault.reportsDetail() && !text.isEmpty());
    }
  }

  /**
   * No picture can be judged.
   *
   * @param failure the component that failed to start
   */
  record NotInitialized(InitializationFailure failure) implements Answer {
    public NotInitialized {
      Objects.requireNonNull(failure);
    }
  }
}
