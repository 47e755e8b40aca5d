package dev.facecheck.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** An S3 that behaves badly, each key in its own way. */
final class SlowBucket implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpServer server;

  SlowBucket() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/pictures/silent", exchange -> sleep());
    server.createContext("/pictures/stalls", exchange -> send(exchange, 1000, 1));
    server.createContext("/pictures/trickles", exchange -> send(exchange, 1000, 1000));
    server.createContext("/pictures/large", exchange -> send(exchange, 4_000_000, 1));
    server.createContext("/pictures/archived", e -> refuse(e, 403, "InvalidObjectState"));
    server.createContext("/pictures/expired", e -> refuse(e, 400, "ExpiredToken"));
    server.createContext("/pictures/odd", e -> refuse(e, 400, "InvalidRequest"));
    server.createContext("/pictures/moved", e -> refuse(e, 301, "PermanentRedirect"));
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Announces a number of bytes and sends some of them, one in 100 ms, and then nothing. */
  private void send(HttpExchange exchange, int announced, int sent) throws IOException {
    exchange.sendResponseHeaders(200, announced);
    OutputStream body = exchange.getResponseBody();
    for (int i = 0; i < sent; i++) {
      body.write(0);
      body.flush();
      if (isOver(100)) {
        return;
      }
    }
    sleep();
  }

  private static void refuse(HttpExchange exchange, int status, String code) throws IOException {
    byte[] body = ("<Error><Code>" + code + "</Code><Message>m</Message></Error>").getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private void sleep() {
    isOver(60_000);
  }

  private boolean isOver(long millis) {
    try {
      return closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
