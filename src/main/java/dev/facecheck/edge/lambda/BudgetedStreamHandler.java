package dev.facecheck.edge.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.quarkus.funqy.lambda.FunqyStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Funqy's handler with the invocation's own time budget: the entry point on a managed Java runtime.
 *
 * <p>{@code io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest} works as well, but knows
 * only the configured budget.
 */
public final class BudgetedStreamHandler implements RequestStreamHandler {
  private final RequestStreamHandler funqy = new FunqyStreamHandler();

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    Invocation.begin(context);
    try {
      funqy.handleRequest(input, output, context);
    } finally {
      Invocation.end();
    }
  }
}
