package dev.facecheck.request;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.FileUpload;
import io.netty.handler.codec.http.multipart.HttpData;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

/**
 * Multipart form of a request (RFC 7578), with pictures as files and other fields as text. Parts
 * are held in memory: a picture never reaches a disk.
 */
final class FormBody {
  private static final int MAX_FIELDS = 64;
  private static final int MAX_PART_HEADER_BYTES = 4096;

  /** LUNA PLATFORM's part that describes the pictures. */
  private static final String META = "meta";

  private FormBody() {}

  static void read(String contentType, byte[] body, RequestBuilder request)
      throws RefusedRequestException {
    FullHttpRequest form =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1, HttpMethod.POST, "/", Unpooled.wrappedBuffer(body));
    form.headers().set(HttpHeaderNames.CONTENT_TYPE, contentType);
    requireBoundary(form);
    HttpPostMultipartRequestDecoder decoder = null;
    try {
      decoder =
          new HttpPostMultipartRequestDecoder(
              new DefaultHttpDataFactory(false),
              form,
              StandardCharsets.UTF_8,
              MAX_FIELDS,
              MAX_PART_HEADER_BYTES);
      for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
        read(part, request);
      }
    } catch (DecoderException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw RefusedRequestException.badRequest("The multipart form is damaged.");
    } finally {
      if (decoder != null) {
        decoder.destroy();
      }
    }
  }

  private static void requireBoundary(FullHttpRequest form) throws RefusedRequestException {
    boolean multipart;
    try {
      multipart = HttpPostRequestDecoder.isMultipart(form);
    } catch (DecoderException | IndexOutOfBoundsException e) {
      // Netty trips over an empty boundary.
      multipart = false;
    }
    if (!multipart) {
      throw RefusedRequestException.badRequest("The multipart form names no boundary.");
    }
  }

  private static void read(InterfaceHttpData part, RequestBuilder request)
      throws RefusedRequestException {
    try {
      byte[] value = bytes((HttpData) part);
      String name = part.getName();
      Fields fields = request.fields();
      boolean file = part instanceof FileUpload;
      String fileName = part instanceof FileUpload upload ? upload.getFilename() : "";
      if (fields.base64().containsKey(name) && !file) {
        request.text(name, new String(value, StandardCharsets.UTF_8));
      } else if (fields.isPicture(name)) {
        request.picture(name, fileName, value, OptionalLong.empty());
      } else if (file && fields.tolerant() && !fields.repeated().isEmpty() && !name.equals(META)) {
        // LUNA PLATFORM takes a file by any name but this one.
        request.picture(fields.repeated().get(0), fileName, value, OptionalLong.empty());
      } else {
        request.text(name, new String(value, StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static byte[] bytes(HttpData part) throws IOException, RefusedRequestException {
    byte[] value = part.get();
    boolean base64 =
        part instanceof FileUpload upload && BodyForm.isBase64(upload.getContentType());
    return base64 ? Base64Text.decode(new String(value, StandardCharsets.ISO_8859_1)) : value;
  }
}
