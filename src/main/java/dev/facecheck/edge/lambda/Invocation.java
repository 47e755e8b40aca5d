package dev.facecheck.edge.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import dev.facecheck.edge.Call;
import dev.facecheck.edge.RequestId;
import java.time.Duration;
import org.jboss.logging.MDC;

/**
 * The invocation that the current thread serves. Funqy does not hand Lambda's context to a
 * function, so {@link BudgetedStreamHandler} leaves it here.
 */
final class Invocation {
  private static final ThreadLocal<Context> CONTEXT = new ThreadLocal<>();

  /** Left for writing the answer before Lambda ends the invocation. */
  private static final Duration MARGIN = Duration.ofMillis(300);

  /** Where the poll loop of a native executable, which knows no handler, leaves the identifier. */
  private static final String POLL_LOOP_REQUEST_ID = "AWSRequestId";

  private Invocation() {}

  static void begin(Context context) {
    CONTEXT.set(context);
  }

  static void end() {
    CONTEXT.remove();
  }

  /** The caller that this invocation stands for. */
  static Call call() {
    Context context = CONTEXT.get();
    if (context == null) {
      Object id = MDC.get(POLL_LOOP_REQUEST_ID);
      return new Call("lambda", RequestId.of(id == null ? null : id.toString()), Call.PATIENT);
    }
    Duration left = Duration.ofMillis(context.getRemainingTimeInMillis()).minus(MARGIN);
    return new Call("lambda", RequestId.of(context.getAwsRequestId()), left);
  }
}
