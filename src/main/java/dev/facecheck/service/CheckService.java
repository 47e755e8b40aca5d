package dev.facecheck.service;

import com.fasterxml.jackson.databind.node.MissingNode;
import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Fault;
import dev.facecheck.dialect.HttpError;
import dev.facecheck.request.Address;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.ReplyLanguage;
import dev.facecheck.request.RequestReader;
import dev.facecheck.request.RequestSource;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** The service as the server and the function see it: a request in, a reply out, a line logged. */
@Singleton
@Startup // The core is made while the function initializes, not in its first invocation.
public class CheckService {
  private static final Logger LOG = Logger.getLogger(CheckService.class);

  private static final int NOT_FOUND = 404;
  private static final int METHOD_NOT_ALLOWED = 405;

  private final Core core;
  private final RequestReader reader;
  private final RequestRunner runner;
  private final Replies replies;
  private final CheckLog log = CheckLog.here();
  private final AtomicBoolean first = new AtomicBoolean(true);
  private volatile Consumer<AnsweredRequest> observer = answered -> {};

  public CheckService(Core core, Settings settings) {
    this.core = core;
    this.reader =
        new RequestReader(
            settings.config().http().maxBodyBytes(),
            settings.config().http().maxBodyBytesOfSeveral());
    if (core instanceof Core.Failed failed) {
      LOG.errorf("no picture can be checked: %s: %s", failed.failure(), failed.why());
    } else if (core instanceof Core.Ready ready) {
      log.write(ready.times());
    }
    this.runner = new RequestRunner(core, Admission.of(settings), settings.config().timeBudget());
    this.replies = new Replies(settings.wording());
  }

  /** Reports each request that is answered from now on to an observer. */
  public void observe(Consumer<AnsweredRequest> newObserver) {
    observer = newObserver;
  }

  /** Reads what a way in receives. */
  public RequestReader reader() {
    return reader;
  }

  public Reply answer(Caller caller, Operation operation, RequestSource source) {
    long start = System.nanoTime();
    return logged(caller, operation, runner.run(caller, source), start);
  }

  /** Refuses a request that is not read; never blocks. */
  public Reply refuse(Caller caller, Operation operation, Fault fault, String detail) {
    Answer answer = new Answer.Refused(fault, detail);
    return logged(caller, operation, Outcome.early(answer, caller.language()), System.nanoTime());
  }

  /** Refuses a request whose address cannot be read. */
  public Reply refuse(Caller caller, String path, RefusedRequestException refusal) {
    Operation nearest = Address.operationNear(path).orElse(Operation.CHECK);
    return refuse(caller, nearest, refusal.fault(), refusal.getMessage());
  }

  /** Answers for a defect of a way in. */
  public Reply defect(Caller caller, Throwable cause) {
    LOG.errorf(cause, "request %s failed", caller.requestId());
    return refuse(caller, Operation.CHECK, Fault.DEFECT, "");
  }

  private Reply logged(Caller caller, Operation operation, Outcome outcome, long start) {
    Reply reply = rendered(caller, operation, outcome);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    boolean cold = first.getAndSet(false);
    AnsweredRequest answered =
        new AnsweredRequest(caller, operation, outcome, reply.status(), cold, took);
    log.write(answered);
    observer.accept(answered);
    return reply;
  }

  private Reply rendered(Caller caller, Operation operation, Outcome outcome) {
    try {
      return replies.reply(caller, operation, outcome.answer(), outcome.language());
    } catch (RuntimeException e) {
      LOG.errorf(e, "the answer to request %s cannot be rendered", caller.requestId());
      Answer defect = new Answer.Refused(Fault.DEFECT, "");
      return replies.reply(caller, operation, defect, ReplyLanguage.DEFAULT);
    }
  }

  public Reply policies(Caller caller) {
    if (core instanceof Core.Ready ready) {
      return Replies.reply(caller, 200, PolicyList.of(ready.policies()));
    }
    Answer answer = new Answer.NotInitialized(((Core.Failed) core).failure());
    return replies.reply(caller, Operation.CHECK, answer, caller.language());
  }

  /** Answers a request that belongs to no operation: other paths and methods. */
  public Reply answerOther(Caller caller, String method, String path) {
    Reply reply = other(caller, method, path);
    if (reply.status() == NOT_FOUND || reply.status() == METHOD_NOT_ALLOWED) {
      log.writeOther(caller, reply);
    }
    return method.equals("HEAD") ? reply.withoutBody() : reply;
  }

  private Reply other(Caller caller, String method, String path) {
    Optional<String> allowed = Address.methodsAt(path);
    if (allowed.isEmpty()) {
      return replies.reply(caller, path, HttpError.NOT_FOUND);
    }
    if (method.equals("OPTIONS")) {
      return Replies.reply(caller, 204, MissingNode.getInstance()).with("Allow", allowed.get());
    }
    boolean reads = method.equals("GET") || method.equals("HEAD");
    return reads && path.equals(Operation.POLICIES_PATH)
        ? policies(caller)
        : replies.reply(caller, path, HttpError.METHOD_NOT_ALLOWED).with("Allow", allowed.get());
  }
}
