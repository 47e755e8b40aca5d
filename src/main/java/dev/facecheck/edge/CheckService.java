package dev.facecheck.edge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.dialect.RequestError;
import dev.facecheck.edge.Outcome.NotInitialized;
import dev.facecheck.edge.Outcome.Refused;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The service as every way in over a network sees it: a request in, a reply out, a line logged. */
@Singleton
@Startup // The core is made while the function initializes, not in its first invocation.
public class CheckService {
  private static final Logger LOG = Logger.getLogger(CheckService.class);

  private final Core core;
  private final RequestReader reader;
  private final Judge judge;

  /**
   * @param core what start-up arrived at
   * @param settings limits and budgets
   */
  @Inject
  public CheckService(Core core, Settings settings) {
    this.core = core;
    this.reader = new RequestReader(settings.maxBodyBytes());
    if (core instanceof Core.Failed failed) {
      LOG.errorf("no picture can be checked: %s: %s", failed.failure(), failed.why());
    } else if (core instanceof Core.Ready ready) {
      StartLog.write(ready.times());
    }
    this.judge = new Judge(core, Admission.of(settings), settings.timeBudget());
  }

  /** Reads requests as far as a way in has their parts. */
  public RequestReader reader() {
    return reader;
  }

  /** Checks the picture of a request. */
  public Reply check(Call call, RequestSource source) {
    long start = System.nanoTime();
    Outcome outcome = judge.judge(call, source);
    return logged(call, outcome, start);
  }

  /** Checks the picture of a request that came as parsed JSON. */
  public Reply check(Call call, JsonNode request) {
    return check(call, () -> reader.read(request));
  }

  /** Refuses a request that no way in has to read; never blocks. */
  public Reply refuse(Call call, RequestError error, String detail) {
    return logged(call, new Refused(error, detail), System.nanoTime());
  }

  /** Answers for a defect outside the check itself. */
  public Reply defect(Call call, Throwable cause) {
    LOG.errorf(cause, "request %s failed", call.requestId());
    return refuse(call, RequestError.INTERNAL_SERVER_ERROR, "");
  }

  private static Reply logged(Call call, Outcome outcome, long start) {
    Reply reply = rendered(call, outcome);
    CheckLog.write(call, outcome, reply, System.nanoTime() - start);
    return reply;
  }

  private static Reply rendered(Call call, Outcome outcome) {
    try {
      return Replies.of(call, outcome);
    } catch (RuntimeException e) {
      LOG.errorf(e, "the outcome of request %s cannot be rendered", call.requestId());
      return Replies.of(call, new Refused(RequestError.INTERNAL_SERVER_ERROR, ""));
    }
  }

  /** Lists the policies. */
  public Reply policies(Call call) {
    if (core instanceof Core.Ready ready) {
      return Replies.reply(call, 200, PolicyList.of(ready.policies()));
    }
    return Replies.of(call, new NotInitialized(((Core.Failed) core).failure()));
  }

  /** An error of HTTP itself: no such path, another method and the like. */
  public Reply httpError(Call call, int status, String message) {
    return Replies.httpError(call, status, message);
  }
}
