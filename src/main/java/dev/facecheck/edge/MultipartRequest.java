package dev.facecheck.edge;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * A request as a form (RFC 7578) with the file {@code image} and, if wanted, the fields {@code
 * policy} and {@code detail}. Parts are held in memory: a picture never reaches a disk.
 */
final class MultipartRequest {
  private static final int MAX_FIELDS = 8;
  private static final int MAX_PART_HEADER_BYTES = 4096;

  private MultipartRequest() {}

  static void read(String contentType, byte[] body, Fields fields) throws RefusedRequestException {
    FullHttpRequest request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
    request.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
    requireBoundary(request);
    HttpPostMultipartRequestDecoder decoder = null;
    try {
      decoder =
          new HttpPostMultipartRequestDecoder(
              new DefaultHttpDataFactory(false),
              request,
              StandardCharsets.UTF_8,
              MAX_FIELDS,
              MAX_PART_HEADER_BYTES);
      for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
        read(part, fields);
      }
    } catch (DecoderException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw RefusedRequestException.badRequest("The multipart form is damaged.");
    } finally {
      if (decoder != null) {
        decoder.destroy();
      }
    }
  }

  private static void requireBoundary(FullHttpRequest request) throws RefusedRequestException {
    boolean multipart;
    try {
      multipart = HttpPostRequestDecoder.isMultipart(request);
    } catch (DecoderException | IndexOutOfBoundsException e) {
      // Netty trips over an empty boundary.
      multipart = false;
    }
    if (!multipart) {
      throw RefusedRequestException.badRequest("The multipart form names no boundary.");
    }
  }

  private static void read(InterfaceHttpData part, Fields fields) throws RefusedRequestException {
    try {
      byte[] value = ((HttpData) part).get();
      if (part.getName().equals("image")) {
        fields.image(value);
      } else {
        fields.text(part.getName(), new String(value, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }
}
