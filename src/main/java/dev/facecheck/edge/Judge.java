package dev.facecheck.edge;

import dev.facecheck.Deadline;
import dev.facecheck.DeadlineExceededException;
import dev.facecheck.config.Core;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Fault;
import dev.facecheck.image.file.RefusedImageException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Turns whatever can happen to a request into an answer; nothing is thrown beyond this class. */
public final class Judge {
  private static final Logger LOG = Logger.getLogger(Judge.class);

  private final Core core;
  private final Admission admission;
  private final Gate gate;
  private final Duration budget;

  /**
   * @param core what start-up arrived at
   * @param admission shared by everyone who judges with the same core
   * @param gate that looks at keys and licence
   * @param budget time that one request may take, waiting included
   */
  public Judge(Core core, Admission admission, Gate gate, Duration budget) {
    this.core = core;
    this.admission = admission;
    this.gate = gate;
    this.budget = budget;
  }

  /** The answer to one request. */
  public Judgement judge(Call call, Request request) {
    Deadline deadline = Deadline.in(min(budget, call.timeLeft()));
    if (core instanceof Core.Failed failed) {
      return Judgement.early(new Answer.NotInitialized(failed.failure()), request.style());
    }
    if (!admission.enter()) {
      return Judgement.early(
          new Answer.Refused(Fault.OVERLOAD, "Too many checks at a time."), request.style());
    }
    try {
      return admitted(call, request, new Context((Core.Ready) core, deadline));
    } finally {
      admission.leave();
    }
  }

  private Judgement admitted(Call call, Request request, Context context) {
    Parts parts;
    try {
      parts = request.parts().read();
    } catch (RefusedRequestException e) {
      return Judgement.early(new Answer.Refused(e.fault(), e.getMessage()), request.style());
    } catch (RuntimeException | Error e) {
      return Judgement.early(defect(call, e), request.style());
    }
    Style written = request.style().or(new Style(parts.text("dialect"), parts.text("locale")));
    try {
      Options.requireKnownPolicy(context.core().policies(), parts);
      Gate.Passage passage = gate.pass(request, parts);
      Style style = written.or(passage.style());
      return passage.refused().isPresent()
          ? new Judgement(passage.refused().get(), style, passage.keyId(), 0, 0)
          : passed(call, request, parts, passage, style, context);
    } catch (RefusedRequestException e) {
      return Judgement.early(new Answer.Refused(e.fault(), e.getMessage()), written);
    } catch (RuntimeException | Error e) {
      return Judgement.early(defect(call, e), written);
    }
  }

  private static Judgement passed(
      Call call, Request request, Parts parts, Gate.Passage passage, Style style, Context context) {
    Parts whole = parts;
    Answer answer;
    try {
      whole = request.parts().complete(parts);
      answer = run(call, request.operation(), whole, passage, context);
    } catch (RefusedRequestException e) {
      answer = new Answer.Refused(e.fault(), e.getMessage());
    }
    return new Judgement(
        answer, style, passage.keyId(), whole.pictures().size(), whole.pictureBytes());
  }

  private static Answer run(
      Call call, Operation operation, Parts parts, Gate.Passage passage, Context context)
      throws RefusedRequestException {
    try {
      return operation.task().run(parts, Options.of(parts, passage.policy()), context);
    } catch (RefusedImageException e) {
      return new Answer.Refused(fault(e.reason()), e.getMessage());
    } catch (DeadlineExceededException e) {
      return new Answer.Refused(Fault.OUT_OF_TIME, "");
    } catch (RuntimeException | Error e) {
      return defect(call, e);
    }
  }

  /** An error leaves this thread's stack and memory free again: the next request can succeed. */
  private static Answer defect(Call call, Throwable cause) {
    LOG.errorf(cause, "request %s failed", call.requestId());
    return new Answer.Refused(Fault.DEFECT, "");
  }

  static Fault fault(RefusedImageException.Cause cause) {
    return switch (cause) {
      case UNSUPPORTED_FORMAT, DAMAGED, TOO_SMALL -> Fault.PICTURE_REFUSED;
      case TOO_MANY_BYTES, TOO_MANY_PIXELS -> Fault.TOO_LARGE;
    };
  }

  private static Duration min(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
