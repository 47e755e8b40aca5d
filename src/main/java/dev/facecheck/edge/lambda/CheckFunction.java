package dev.facecheck.edge.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** The function as Lambda calls it; {@link EventService} does the work. */
@Named("check")
public class CheckFunction implements RequestStreamHandler {
  private final EventService service;

  @Inject
  CheckFunction(EventService service) {
    this.service = service;
  }

  /**
   * Answers one event: {@code {"image":"<base64>"}} or {@code {"s3":{"bucket":"...","key":"..."}}},
   * with {@code policy} and {@code detail} if wanted, or a proxy event.
   *
   * @param output takes the body of the answer to a direct event; the proxy's reply to a proxy
   *     event
   * @throws IOException if Lambda can no longer be read or written
   */
  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    service.answer(input, output, context);
  }
}
