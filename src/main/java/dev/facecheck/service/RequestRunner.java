package dev.facecheck.service;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.access.Access;
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
  private final Duration budget;

  /**
   * @param core result of the start
   * @param admission shared by everyone who uses the same core
   * @param budget time that one request may take, waiting included
   */
  public RequestRunner(Core core, Admission admission, Duration budget) {
    this.core = core;
    this.admission = admission;
    this.budget = budget;
  }

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
      return admitted(caller, source, ready, deadline);
    } finally {
      admission.leave();
    }
  }

  private static Outcome admitted(
      Caller caller, RequestSource source, Core.Ready ready, Deadline deadline) {
    ReplyLanguage language = caller.language();
    try {
      Request request = source.read();
      language = request.language();
      // Refused before a key's quota is touched.
      request.policy("policy", ready.policies(), ready.policies().defaultPolicy());
      request.policy("reference_policy", ready.policies(), ready.policies().defaultPolicy());
      Access.Granted access = Gate.pass(ready.access(), caller, request);
      KeySettings settings = access.key().map(ApiKey::settings).orElse(KeySettings.NONE);
      Request whole =
          request
              .withDefault("policy", settings.policy())
              .withDefault("dialect", settings.dialect())
              .withDefault("locale", settings.locale());
      return passed(caller, whole, access, ready, deadline);
    } catch (RefusedRequestException e) {
      return Outcome.early(refused(e), language);
    } catch (RuntimeException | Error e) {
      return Outcome.early(defect(caller, e), language);
    }
  }

  private static Outcome passed(
      Caller caller, Request request, Access.Granted access, Core.Ready ready, Deadline deadline) {
    Request whole = request;
    Answer answer;
    long start = System.nanoTime();
    long fetching = 0;
    try {
      try {
        whole = request.fetched(deadline);
      } finally {
        fetching = request.stored().isPresent() ? System.nanoTime() - start : 0;
      }
      answer = new Task(whole, ready, deadline).run();
    } catch (RefusedRequestException e) {
      answer = refused(e);
    } catch (RefusedImageException e) {
      answer = new Answer.Refused(fault(e.reason()), e.getMessage());
    } catch (DeadlineExceededException e) {
      answer = new Answer.Refused(Fault.OUT_OF_TIME, "");
    } catch (RuntimeException | Error e) {
      answer = defect(caller, e);
    }
    return Outcome.of(answer, whole, access, fetching);
  }

  /** An error leaves this thread's stack and memory free again: the next request can succeed. */
  private static Answer defect(Caller caller, Throwable cause) {
    LOG.errorf(cause, "request %s failed", caller.requestId());
    return new Answer.Refused(Fault.DEFECT, "");
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
