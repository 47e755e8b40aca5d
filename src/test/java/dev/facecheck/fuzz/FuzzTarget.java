package dev.facecheck.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.image.file.ImageFile;
import dev.facecheck.image.file.ImageIoDecoder;
import dev.facecheck.image.file.ImageLimits;
import dev.facecheck.image.file.RefusedImageException;
import dev.facecheck.lambda.FuzzedFunction;
import dev.facecheck.request.Operation;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.RequestReader;
import dev.facecheck.request.UrlEncoded;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** Code that reads what strangers send. Each takes any bytes, and refuses them or does not. */
public enum FuzzTarget {
  /** A picture's structure. */
  HEADER,
  /** A picture, decoded where its structure is sound and it is small. */
  PICTURE,
  /** A content type, a line feed and a body. */
  MULTIPART,
  /** The same, where the content decides. */
  BODY,
  JSON,
  BASE64,
  FIELDS,
  MOTION_JPEG,
  QUERY,
  /** An event as Lambda delivers it. */
  EVENT;

  private static final int MAX_BYTES = 1 << 20;
  private static final long DECODED_PIXELS = 1 << 16;
  private static final ImageLimits LIMITS = new ImageLimits(MAX_BYTES, 25_000_000, 1);
  private static final RequestReader READER = new RequestReader(MAX_BYTES, MAX_BYTES);

  /**
   * Reads an input.
   *
   * @throws RuntimeException or an error, which is a defect
   */
  public void accept(byte[] input) {
    switch (this) {
      case HEADER -> header(input);
      case PICTURE -> picture(input);
      case MULTIPART -> typed("multipart/", input);
      case BODY -> typed("", input);
      case JSON -> body("application/json", input);
      case BASE64 -> body("text/plain", joined("data:;base64,", input));
      case FIELDS -> body("application/x-www-form-urlencoded", joined("image=", input));
      case MOTION_JPEG -> body("video/x-motion-jpeg", input);
      case QUERY -> query(input);
      case EVENT -> Function.FUZZED.answer(input);
    }
  }

  /** The name of its folder. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The function is made only where it is asked for. */
  private static final class Function {
    static final FuzzedFunction FUZZED = new FuzzedFunction();
  }

  /** The decoders, likewise. */
  private static final class Decoder {
    static final ImageIoDecoder DECODER = new ImageIoDecoder();
  }

  private static void header(byte[] input) {
    try {
      ImageFile.read(new ImageBytes(input), LIMITS);
    } catch (RefusedImageException e) {
      // As it should be.
    }
  }

  private static void picture(byte[] input) {
    try {
      ImageFile file = ImageFile.read(new ImageBytes(input), LIMITS);
      if (file.header().pixels() <= DECODED_PIXELS) {
        Decoder.DECODER.decode(file);
      }
    } catch (RefusedImageException e) {
      // As it should be.
    }
  }

  private static void typed(String prefix, byte[] input) {
    int end = 0;
    while (end < input.length && input[end] != '\n') {
      end++;
    }
    String type = prefix + new String(input, 0, end, ISO_8859_1);
    body(type, Arrays.copyOfRange(input, Math.min(end + 1, input.length), input.length));
  }

  private static void body(String contentType, byte[] body) {
    for (Operation operation : Operation.values()) {
      try {
        READER.read(operation, contentType, Map.of(), body.clone());
      } catch (RefusedRequestException e) {
        // As it should be.
      }
    }
  }

  private static void query(byte[] input) {
    try {
      UrlEncoded.query(new String(input, ISO_8859_1));
    } catch (RefusedRequestException e) {
      // As it should be.
    }
  }

  private static byte[] joined(String start, byte[] rest) {
    return (start + new String(rest, ISO_8859_1)).getBytes(ISO_8859_1);
  }
}
