package dev.facecheck.http;

import dev.facecheck.dialect.Fault;
import dev.facecheck.request.Address;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Intake of one body, bounded in size and in time, with our own replies to one that is too large or
 * too slow. Runs on the event loop of its connection, so that a slow client costs no thread.
 */
final class BodyIntake {
  /**
   * How long a refused client may go on sending: closing at once would reset the connection and
   * destroy the answer on its way.
   */
  private static final long LINGER_MS = 2000;

  private static final String TOO_SLOW = "The body did not arrive in time.";

  private final RoutingContext context;
  private final Exchanges exchanges;
  private final Address address;
  private final int maxBytes;
  private final BufferedBytes buffered;

  /** As they came: one growing buffer would take twice its content and more. */
  private final List<Buffer> chunks = new ArrayList<>();

  private long timer;
  private boolean over;
  private int taken;

  BodyIntake(
      RoutingContext context,
      Exchanges exchanges,
      Address address,
      int maxBytes,
      BufferedBytes buffered) {
    this.context = context;
    this.exchanges = exchanges;
    this.address = address;
    this.maxBytes = maxBytes;
    this.buffered = buffered;
  }

  /** Takes in the body and lets its request go on. */
  void start(Duration timeout) {
    HttpServerRequest request = context.request();
    if (declaredLength(request) > maxBytes) {
      refuse(Fault.TOO_LARGE, tooLarge());
      return;
    }
    context.addEndHandler(ended -> drop());
    timer = context.vertx().setTimer(timeout.toMillis(), id -> refuse(Fault.TOO_SLOW, TOO_SLOW));
    request.exceptionHandler(
        gone -> {
          end();
          drop();
        });
    request.handler(this::take);
    request.endHandler(done -> complete());
    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
      request.response().writeContinue();
    }
    request.resume();
  }

  private String tooLarge() {
    return "The body has more than " + maxBytes + " bytes.";
  }

  private static long declaredLength(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    // Netty has refused what is no number before.
    return length == null ? 0 : Long.parseLong(length);
  }

  private void take(Buffer chunk) {
    if (over) {
      return;
    }
    if (taken + chunk.length() > maxBytes) {
      refuse(Fault.TOO_LARGE, tooLarge());
    } else if (!buffered.take(chunk.length())) {
      refuse(Fault.OVERLOAD, "Too many bodies at a time.");
    } else {
      taken += chunk.length();
      chunks.add(chunk);
    }
  }

  private void complete() {
    if (!over) {
      end();
      context.put(Exchanges.BODY, joined());
      chunks.clear();
      context.next();
    }
  }

  private byte[] joined() {
    byte[] body = new byte[taken];
    int at = 0;
    for (Buffer chunk : chunks) {
      chunk.getBytes(body, at);
      at += chunk.length();
    }
    return body;
  }

  /** Forgets what was delivered; a body that was passed on is forgotten with its request. */
  private void drop() {
    chunks.clear();
    buffered.release(taken);
    taken = 0;
  }

  private void end() {
    over = true;
    context.vertx().cancelTimer(timer);
  }

  private void refuse(Fault fault, String detail) {
    end();
    drop();
    HttpServerRequest request = context.request();
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    exchanges.refuse(context, address, fault, detail);
    request.handler(rest -> {});
    request.resume();
    context.vertx().setTimer(LINGER_MS, id -> request.connection().close());
  }
}
