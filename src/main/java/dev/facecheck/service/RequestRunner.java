package dev.facecheck.service;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.access.ApiKey;
import dev.facecheck.access.KeySettings;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Fault;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.request.Caller;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.ReplyLanguage;
import dev.facecheck.request.Request;
import dev.facecheck.request.RequestSource;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Runs requests: admission, gate, operation. Whatever happens becomes an outcome; nothing is thrown
 * beyond this class.
 */
public final class RequestRunner {
  /** Budget of callers who wait as long as it takes. */
  public static final Duration UNLIMITED = Duration.ofDays(1);

  private static final Logger LOG = Logger.getLogger(RequestRunner.class);

  private final Core core;
  private final Admission admission;
  private final Gate gate;
  private final Duration budget;

  /**
   * @param core result of the start
   * @param admission shared by everyone who uses the same core
   * @param gate of keys and licence
   * @param budget time that one request may take, waiting included
   */
  public RequestRunner(Core core, Admission admission, Gate gate, Duration budget) {
    this.core = core;
    this.admission = admission;
    this.gate = gate;
    this.budget = budget;
  }

  /** Runs one request. */
  public Outcome run(Caller caller, RequestSource source) {
    Deadline deadline = Deadline.in(budget);
    if (!(core instanceof Core.Ready ready)) {
      Answer answer = new Answer.NotInitialized(((Core.Failed) core).failure());
      return Outcome.early(answer, caller.language());
    }
    if (!admission.enter()) {
      Answer answer = new Answer.Refused(Fault.OVERLOAD, "Too many checks at a time.");
      return Outcome.early(answer, caller.language());
    }
    try {
      return new Run(caller, ready, deadline).read(source);
    } finally {
      admission.leave();
    }
  }

  /** One request on its way. What is known of it grows from step to step, and so does its log. */
  private final class Run {
    private final Caller caller;
    private final Core.Ready ready;
    private final Deadline deadline;

    Run(Caller caller, Core.Ready ready, Deadline deadline) {
      this.caller = caller;
      this.ready = ready;
      this.deadline = deadline;
    }

    Outcome read(RequestSource source) {
      ReplyLanguage language = caller.language();
      try {
        Request request = source.read();
        language = request.language();
        // Refused before a key's quota is touched.
        request.policy("policy", ready.policies(), ready.policies().defaultPolicy());
        request.policy("reference_policy", ready.policies(), ready.policies().defaultPolicy());
        Optional<ApiKey> key = gate.pass(caller, request);
        KeySettings settings = key.map(ApiKey::settings).orElse(KeySettings.NONE);
        return passed(
            request
                .withDefault("policy", settings.policy())
                .withDefault("dialect", settings.dialect())
                .withDefault("locale", settings.locale()),
            key.map(ApiKey::id));
      } catch (RefusedRequestException e) {
        return Outcome.early(refused(e), language);
      } catch (RuntimeException | Error e) {
        return Outcome.early(defect(e), language);
      }
    }

    private Outcome passed(Request request, Optional<String> keyId) {
      Request whole = request;
      Answer answer;
      try {
        whole = request.fetched(deadline);
        answer = Task.of(whole.operation()).run(whole, ready, deadline);
      } catch (RefusedRequestException e) {
        answer = refused(e);
      } catch (RefusedImageException e) {
        answer = new Answer.Refused(fault(e.reason()), e.getMessage());
      } catch (DeadlineExceededException e) {
        answer = new Answer.Refused(Fault.OUT_OF_TIME, "");
      } catch (RuntimeException | Error e) {
        answer = defect(e);
      }
      return Outcome.of(answer, whole, keyId);
    }

    /** An error leaves this thread's stack and memory free again: the next request can succeed. */
    private Answer defect(Throwable cause) {
      LOG.errorf(cause, "request %s failed", caller.requestId());
      return new Answer.Refused(Fault.DEFECT, "");
    }
  }

  private static Answer refused(RefusedRequestException e) {
    return new Answer.Refused(e.fault(), e.getMessage(), e.retryAfter());
  }

  static Fault fault(RefusedImageException.Cause cause) {
    return switch (cause) {
      case UNSUPPORTED_FORMAT, DAMAGED, TOO_SMALL -> Fault.PICTURE_REFUSED;
      case TOO_MANY_BYTES, TOO_MANY_PIXELS -> Fault.TOO_LARGE;
    };
  }
}
