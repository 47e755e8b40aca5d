package dev.facecheck.edge;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;

/** A multipart form as a client writes it. */
public final class Form {
  private static final String BOUNDARY = "----a-boundary-1234";

  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  /** Adds a file. */
  public Form file(String name, String fileName, byte[] content) {
    return part("name=\"" + name + "\"; filename=\"" + fileName + "\"", content);
  }

  /** Adds a field. */
  public Form text(String name, String value) {
    return part("name=\"" + name + "\"", value.getBytes(UTF_8));
  }

  private Form part(String disposition, byte[] content) {
    String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + disposition;
    parts.writeBytes((head + "\r\nContent-Type: application/octet-stream\r\n\r\n").getBytes(UTF_8));
    parts.writeBytes(content);
    parts.writeBytes("\r\n".getBytes(UTF_8));
    return this;
  }

  /** With the boundary. */
  public String contentType() {
    return "multipart/form-data; boundary=" + BOUNDARY;
  }

  /** The whole body. */
  public byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(parts.toByteArray());
    body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    return body.toByteArray();
  }
}
