package dev.facecheck.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Fault;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The service as every way in over a network sees it: a request in, a reply out, a line logged. */
@Singleton
@Startup // The core is made while the function initializes, not in its first invocation.
public class CheckService {
  private static final Logger LOG = Logger.getLogger(CheckService.class);

  private final Core core;
  private final RequestReader reader;
  private final Judge judge;
  private final Renderer renderer;

  /**
   * @param core what start-up arrived at
   * @param settings limits and budgets
   */
  @Inject
  public CheckService(Core core, Settings settings) {
    this.core = core;
    this.reader =
        new RequestReader(
            new BodyLimits(
                settings.config().http().maxBodyBytes(),
                settings.config().http().maxBodyBytesOfSeveral()));
    if (core instanceof Core.Failed failed) {
      LOG.errorf("no picture can be checked: %s: %s", failed.failure(), failed.why());
    } else if (core instanceof Core.Ready ready) {
      StartLog.write(ready.times());
    }
    this.judge =
        new Judge(core, Admission.of(settings), gate(core), settings.config().timeBudget());
    this.renderer = new Renderer(settings.wording());
  }

  private static Gate gate(Core core) {
    return core instanceof Core.Ready ready ? new KeyGate(ready.access()) : Gate.OPEN;
  }

  /** Reads requests as far as a way in has their parts. */
  public RequestReader reader() {
    return reader;
  }

  /** Answers a request. */
  public Reply answer(Call call, Request request) {
    long start = System.nanoTime();
    return logged(call, request.operation(), judge.judge(call, request), start);
  }

  /** Answers a request that came as parsed JSON. */
  public Reply answer(Call call, Operation operation, JsonNode request) {
    return answer(call, Request.of(operation, () -> reader.read(operation, request)));
  }

  /** Refuses a request that no way in has to read; never blocks. */
  public Reply refuse(Call call, Request request, Fault fault, String detail) {
    Answer answer = new Answer.Refused(fault, detail);
    return logged(
        call, request.operation(), Judgement.early(answer, request.style()), System.nanoTime());
  }

  /** Answers for a defect outside the check itself. */
  public Reply defect(Call call, Throwable cause) {
    LOG.errorf(cause, "request %s failed", call.requestId());
    Answer answer = new Answer.Refused(Fault.DEFECT, "");
    return logged(call, Operation.CHECK, Judgement.early(answer, Style.UNSAID), System.nanoTime());
  }

  private Reply logged(Call call, Operation operation, Judgement judgement, long start) {
    Reply reply = rendered(call, operation, judgement);
    CheckLog.write(call, operation, judgement, reply, System.nanoTime() - start);
    return reply;
  }

  private Reply rendered(Call call, Operation operation, Judgement judgement) {
    try {
      return renderer.reply(call, operation, judgement.answer(), judgement.style());
    } catch (RuntimeException e) {
      LOG.errorf(e, "the answer to request %s cannot be rendered", call.requestId());
      return renderer.reply(
          call, operation, new Answer.Refused(Fault.DEFECT, "", Optional.empty()), Style.UNSAID);
    }
  }

  /** Lists the policies. */
  public Reply policies(Call call) {
    if (core instanceof Core.Ready ready) {
      return Replies.reply(call, 200, PolicyList.of(ready.policies()));
    }
    Answer answer = new Answer.NotInitialized(((Core.Failed) core).failure());
    return renderer.reply(call, Operation.CHECK, answer, Style.UNSAID);
  }

  /** An error of HTTP itself: no such path, another method and the like. */
  public Reply httpError(Call call, int status, String message) {
    return Replies.httpError(call, status, message);
  }

  /** The body of an answer that has none. */
  JsonNode nothing() {
    return MissingNode.getInstance();
  }
}
