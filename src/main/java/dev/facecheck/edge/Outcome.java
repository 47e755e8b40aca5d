package dev.facecheck.edge;

import dev.facecheck.CheckResult;
import dev.facecheck.InitializationFailure;
import dev.facecheck.dialect.RequestError;
import dev.facecheck.policy.Policy;
import java.util.Map;
import java.util.Objects;

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
   */
  record Refused(RequestError error, String detail) implements Outcome {
    public Refused {
      Objects.requireNonNull(error);
      Objects.requireNonNull(detail);
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
