package dev.facecheck.request;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalLong;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RawField;
import org.apache.james.mime4j.stream.RecursionMode;

/**
 * Multipart form of a request (RFC 7578), with pictures as files or as text, and other fields as
 * text. Any kind of multipart body is read as a form. Parts are held in memory: a picture never
 * reaches a disk.
 */
final class FormBody {
  private static final int MAX_PARTS = 64;

  /** A form, and several files of one field inside (RFC 2388). */
  private static final int MAX_DEPTH = 2;

  /** LUNA PLATFORM's part that describes the pictures. */
  private static final String META = "meta";

  private static final MimeConfig LIMITS =
      MimeConfig.custom().setMaxHeaderLen(4096).setMaxHeaderCount(32).setMaxLineLen(-1).build();

  private final FormEnd end = new FormEnd();
  private final MimeTokenStream stream = new MimeTokenStream(LIMITS, end, null);
  private final RequestBuilder request;
  private final Deque<FormPart> outer = new ArrayDeque<>();
  private FormPart part = FormPart.UNKNOWN;
  private int parts;

  private FormBody(RequestBuilder request) {
    this.request = request;
  }

  static void read(String contentType, byte[] body, RequestBuilder request)
      throws RefusedRequestException {
    try {
      new FormBody(request).read(contentType, body);
    } catch (IOException | MimeException e) {
      // The parser's message may quote the body.
      throw RefusedRequestException.badRequest("The multipart form is damaged.");
    }
  }

  private void read(String contentType, byte[] body)
      throws IOException, MimeException, RefusedRequestException {
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    // The parser trips over a header that ends within a line's end, as a gateway may pass it on.
    String header = contentType.replaceAll("\\p{Cntrl}", " ");
    stream.parseHeadless(new ByteArrayInputStream(body), header);
    String boundary = stream.getBodyDescriptor().getBoundary();
    if (boundary == null || boundary.isEmpty()) {
      throw RefusedRequestException.badRequest("The multipart form names no boundary.");
    }
    for (EntityState state = stream.getState();
        state != EntityState.T_END_OF_STREAM;
        state = stream.next()) {
      read(state);
    }
    if (parts == 0) {
      throw RefusedRequestException.badRequest(
          "The multipart form has no parts: its boundary is not in the body.");
    }
    if (end.isMissing(body, boundary)) {
      throw RefusedRequestException.badRequest("The multipart form ends before its last boundary.");
    }
  }

  private void read(EntityState state) throws IOException, RefusedRequestException {
    if (state == EntityState.T_START_MULTIPART) {
      outer.push(part);
    } else if (state == EntityState.T_END_MULTIPART) {
      outer.pop();
    } else if (state == EntityState.T_START_BODYPART) {
      part = outer.element();
      parts++;
    } else if (state == EntityState.T_FIELD
        && stream.getField().getName().equalsIgnoreCase("Content-Disposition")) {
      part = FormPart.of((RawField) stream.getField(), outer.element());
    } else if (state == EntityState.T_BODY) {
      take(content());
    }
    if (parts > MAX_PARTS || outer.size() > MAX_DEPTH) {
      throw RefusedRequestException.badRequest("The multipart form has too many parts.");
    }
  }

  /** Some clients announce base64 and send bytes. */
  private byte[] content() throws IOException, RefusedRequestException {
    if (!stream.getBodyDescriptor().getTransferEncoding().equals("base64")) {
      return stream.getDecodedInputStream().readAllBytes();
    }
    byte[] content = stream.getInputStream().readAllBytes();
    return PictureText.begins(content) ? content : Base64Text.decode(text(content));
  }

  private void take(byte[] content) throws RefusedRequestException {
    Fields fields = request.fields();
    boolean file = part.fileName().isPresent();
    String name = part.name();
    if (name.isEmpty() && PictureText.begins(content)) {
      name = fields.raw().orElse("");
    }
    if (name.isEmpty() && content.length > 0) {
      throw RefusedRequestException.badRequest("A part of the multipart form has no name.");
    } else if (fields.isPicture(name)) {
      picture(name, content);
    } else if (file && fields.tolerant() && !fields.repeated().isEmpty() && !name.equals(META)) {
      // LUNA PLATFORM takes a file by any name but this one.
      picture(fields.repeated().get(0), content);
    } else if (!name.isEmpty()) {
      request.text(name, text(content));
    }
  }

  private void picture(String name, byte[] content) throws RefusedRequestException {
    String type = stream.getBodyDescriptor().getMimeType();
    boolean textual = type.startsWith("text/") || request.fields().base64().containsKey(name);
    boolean base64 = BodyForm.isBase64(type) || (textual && part.fileName().isEmpty());
    byte[] picture =
        base64 && !PictureText.begins(content)
            ? Base64Text.decode(text(content))
            : PictureText.decoded(content);
    request.picture(name, part.fileName().orElse(""), picture, OptionalLong.empty());
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
