package dev.facecheck.edge;

import dev.facecheck.CheckResult;
import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.RequestError;
import dev.facecheck.image.RefusedImageException;
import dev.facecheck.policy.Policies;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.UnknownPolicyException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;

/** Turns whatever can happen to a request into an outcome; nothing is thrown beyond this class. */
public final class Judge {
  private static final Logger LOG = Logger.getLogger(Judge.class);

  private final Core core;
  private final Admission admission;
  private final Duration budget;

  /**
   * @param core what start-up arrived at
   * @param admission shared by everyone who judges with the same core
   * @param budget time that one request may take, waiting included
   */
  public Judge(Core core, Admission admission, Duration budget) {
    this.core = core;
    this.admission = admission;
    this.budget = budget;
  }

  /** The outcome of one request. */
  public Outcome judge(Call call, RequestSource source) {
    Deadline deadline = Deadline.in(min(budget, call.timeLeft()));
    if (core instanceof Core.Failed failed) {
      return new Outcome.NotInitialized(failed.failure());
    }
    if (!admission.enter()) {
      return new Outcome.Refused(RequestError.SERVICE_UNAVAILABLE, "Too many checks at a time.");
    }
    try {
      return judge((Core.Ready) core, source.read(), deadline);
    } catch (RefusedRequestException e) {
      return new Outcome.Refused(e.error(), e.getMessage());
    } catch (RuntimeException | Error e) {
      // An error leaves this thread's stack and memory free again: the next request can succeed.
      LOG.errorf(e, "request %s failed", call.requestId());
      return new Outcome.Refused(RequestError.INTERNAL_SERVER_ERROR, "");
    } finally {
      admission.leave();
    }
  }

  private static Outcome judge(Core.Ready core, CheckRequest request, Deadline deadline) {
    try {
      Policy policy = policy(core.policies(), request.policy());
      CheckResult result = core.faceCheck().check(request.image(), policy, deadline);
      return new Outcome.Judged(request, policy, result, core.modelVersions());
    } catch (UnknownPolicyException e) {
      return refused(RequestError.BAD_REQUEST, e, request);
    } catch (RefusedImageException e) {
      return refused(error(e.reason()), e, request);
    } catch (DeadlineExceededException e) {
      return refused(RequestError.SERVER_TIMEOUT, e, request);
    }
  }

  private static Outcome refused(RequestError error, Exception cause, CheckRequest request) {
    OptionalInt bytes = OptionalInt.of(request.image().length());
    return new Outcome.Refused(error, cause.getMessage(), bytes);
  }

  private static Policy policy(Policies policies, Optional<String> name)
      throws UnknownPolicyException {
    return name.isPresent() ? policies.byName(name.get()) : policies.defaultPolicy();
  }

  private static RequestError error(RefusedImageException.Cause cause) {
    return switch (cause) {
      case UNSUPPORTED_FORMAT, DAMAGED, TOO_SMALL -> RequestError.BAD_REQUEST;
      case TOO_MANY_BYTES, TOO_MANY_PIXELS -> RequestError.PAYLOAD_TOO_LARGE;
    };
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
