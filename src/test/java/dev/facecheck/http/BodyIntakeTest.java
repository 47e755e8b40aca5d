package dev.facecheck.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Pictures;
import dev.facecheck.fixture.SmallLimits;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import org.junit.jupiter.api.Test;

/** Bodies as no polite client would send them, over plain sockets. */
@QuarkusTest
@TestProfile(FakeCoreProfile.class)
class BodyIntakeTest {
  private static final String HEAD =
      "POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Type: image/jpeg\r\n";

  @TestHTTPResource("/v1/check")
  URI uri;

  @Test
  void refusesADeclaredLengthBeyondTheLimitBeforeAnyByteOfIt() throws IOException {
    try (Socket socket = connect()) {
      send(socket, HEAD + "Content-Length: 50000000\r\n\r\n");
      assertRefused(413, "PAYLOAD_TOO_LARGE", readHeadAndBody(socket));
    }
  }

  @Test
  void refusesAnExpectationBeyondTheLimitWithoutAskingForTheBody() throws IOException {
    try (Socket socket = connect()) {
      send(socket, HEAD + "Expect: 100-continue\r\nContent-Length: 50000000\r\n\r\n");
      assertRefused(413, "PAYLOAD_TOO_LARGE", readHeadAndBody(socket));
    }
  }

  @Test
  void asksForAnExpectedBody() throws IOException {
    byte[] picture = Pictures.bright();
    try (Socket socket = connect()) {
      send(socket, HEAD + "Expect: 100-continue\r\nContent-Length: " + picture.length + "\r\n\r\n");
      assertTrue(readHead(socket).startsWith("HTTP/1.1 100"));
      socket.getOutputStream().write(picture);
      String answer = readHeadAndBody(socket);
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }
  }

  @Test
  void refusesChunksBeyondTheLimit() throws IOException {
    try (Socket socket = connect()) {
      send(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
      byte[] chunk = new byte[64 * 1024];
      int chunks = 50_000_000 / chunk.length;
      int sent = 0;
      try {
        for (; sent < chunks && socket.getInputStream().available() == 0; sent++) {
          send(socket, Integer.toHexString(chunk.length) + "\r\n");
          socket.getOutputStream().write(chunk);
          send(socket, "\r\n");
        }
      } catch (SocketException e) {
        throw new AssertionError("the connection was cut after " + sent + " chunks", e);
      }
      assertTrue(sent < chunks, "all of 50 MB was taken");
      assertRefused(413, "PAYLOAD_TOO_LARGE", readHeadAndBody(socket));
    }
  }

  @Test
  void takesChunksWithinTheLimit() throws IOException {
    byte[] picture = Pictures.bright();
    try (Socket socket = connect()) {
      send(socket, HEAD + "Transfer-Encoding: chunked\r\n\r\n");
      for (byte each : picture) {
        send(socket, "1\r\n" + new String(new byte[] {each}, ISO_8859_1) + "\r\n");
      }
      send(socket, "0\r\n\r\n");
      String answer = readHeadAndBody(socket);
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }
  }

  @Test
  void refusesABodyThatDoesNotArriveInTime() throws IOException {
    try (Socket socket = connect()) {
      send(socket, HEAD + "Content-Length: 1000\r\n\r\nhalf of it");
      long start = System.nanoTime();
      assertRefused(408, "REQUEST_TIMEOUT", readHeadAndBody(socket));
      double seconds = (System.nanoTime() - start) / 1e9;
      double timeout = SmallLimits.BODY_SECONDS;
      assertTrue(seconds > timeout * 0.9 && seconds < timeout + 3, "after " + seconds + " s");
      assertEquals(-1, socket.getInputStream().read(), "the connection is closed");
    }
  }

  @Test
  void refusesAQueryThatIsBadlyEncoded() throws IOException {
    byte[] picture = Pictures.bright();
    try (Socket socket = connect()) {
      String head = HEAD.replace("/v1/check", "/v1/check?policy=%zz");
      send(socket, head + "Content-Length: " + picture.length + "\r\n\r\n");
      socket.getOutputStream().write(picture);
      assertRefused(400, "BAD_REQUEST", readHeadAndBody(socket));
      send(socket, HEAD + "Content-Length: " + picture.length + "\r\n\r\n");
      socket.getOutputStream().write(picture);
      String next = readHeadAndBody(socket);
      assertTrue(next.startsWith("HTTP/1.1 200"), next);
    }
  }

  @Test
  void survivesAClientThatGoesAway() throws IOException {
    for (int i = 0; i < 5; i++) {
      try (Socket socket = connect()) {
        send(socket, HEAD + "Content-Length: 1000\r\n\r\nhalf of it");
      }
    }
    try (Socket socket = connect()) {
      byte[] picture = Pictures.bright();
      send(socket, HEAD + "Content-Length: " + picture.length + "\r\n\r\n");
      socket.getOutputStream().write(picture);
      String answer = readHeadAndBody(socket);
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }
  }

  private Socket connect() throws IOException {
    Socket socket = new Socket(uri.getHost(), uri.getPort());
    socket.setSoTimeout(15_000);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(text.getBytes(ISO_8859_1));
    out.flush();
  }

  private static void assertRefused(int status, String reason, String answer) {
    assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    assertTrue(answer.toLowerCase(java.util.Locale.ROOT).contains("x-request-id: "), answer);
    assertTrue(answer.contains("\"code\":" + status), answer);
    assertTrue(answer.contains(reason), answer);
  }

  private static String readHeadAndBody(Socket socket) throws IOException {
    String head = readHead(socket);
    String length = head.replaceAll("(?is).*content-length: (\\d+).*", "$1");
    byte[] body = socket.getInputStream().readNBytes(Integer.parseInt(length));
    return head + new String(body, UTF_8);
  }

  private static String readHead(Socket socket) throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("closed after: " + head.toString(ISO_8859_1));
      }
      head.write(next);
    }
    return head.toString(ISO_8859_1);
  }
}
