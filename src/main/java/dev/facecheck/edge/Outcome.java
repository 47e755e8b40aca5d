package dev.facecheck.edge;

import dev.facecheck.CheckResult;
import dev.facecheck.InitializationFailure;
import dev.facecheck.dialect.RequestError;
import dev.facecheck.policy.Policy;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/** What became of a request. */
public sealed interface Outcome {

  /**
   * The picture was judged, well or badly.
   *
   * @param request as read
   * @param policy that judged
   * @param result everything found
   * @param models version of each network that took part
   */
  record Judged(CheckRequest request, Policy policy, CheckResult result, Map<String, String> models)
      implements Outcome {
    public Judged {
      Objects.requireNonNull(request);
      Objects.requireNonNull(policy);
      Objects.requireNonNull(result);
      models = Map.copyOf(models);
    }
  }

  /**
   * The picture was not judged.
   *
   * @param error the class of error
   * @param detail one sentence for the client; empty where nothing may leak
   * @param imageBytes size of the picture, where the request came as far as having one
   */
  record Refused(RequestError error, String detail, OptionalInt imageBytes) implements Outcome {
    public Refused {
      Objects.requireNonNull(error);
      Objects.requireNonNull(detail);
      Objects.requireNonNull(imageBytes);
    }

    /** A request that never came to its picture. */
    public Refused(RequestError error, String detail) {
      this(error, detail, OptionalInt.empty());
    }
  }

  /**
   * No picture can be judged.
   *
   * @param failure the component that failed to start
   */
  record NotInitialized(InitializationFailure failure) implements Outcome {
    public NotInitialized {
      Objects.requireNonNull(failure);
    }
  }
}
