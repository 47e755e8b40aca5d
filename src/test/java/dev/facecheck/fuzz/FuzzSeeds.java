package dev.facecheck.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.facecheck.fixture.Form;
import dev.facecheck.fixture.RecordedRequest;
import dev.facecheck.lambda.Events;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What a fuzzer starts from: small inputs of every kind, made by code. */
final class FuzzSeeds {
  private FuzzSeeds() {}

  /** Writes the seeds of a target: {@code TARGET FOLDER}. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[1]));
    List<byte[]> seeds = of(FuzzTarget.valueOf(args[0]));
    for (int i = 0; i < seeds.size(); i++) {
      Files.write(folder.resolve("seed-" + i), seeds.get(i));
    }
  }

  /** The seeds of a target. */
  static List<byte[]> of(FuzzTarget target) throws IOException {
    byte[] picture = pictures().get(0);
    String base64 = Base64.getEncoder().encodeToString(picture);
    return switch (target) {
      case HEADER, PICTURE -> pictures();
      case MULTIPART ->
          RecordedRequest.all()
              .filter(
                  request ->
                      request.contentType().toLowerCase(Locale.ROOT).startsWith("multipart/"))
              .map(request -> typed(request.contentType().substring(10), request.body(picture)))
              .toList();
      case BODY ->
          RecordedRequest.all()
              .map(request -> typed(request.contentType(), request.body(picture)))
              .toList();
      case JSON ->
          texts(
              "{\"image\":\"" + base64 + "\",\"policy\":\"icao\",\"detail\":\"full\"}",
              "{\"frames\":[{\"image\":\"" + base64 + "\",\"timestamp_ms\":0},\"QUJD\"]}",
              "{\"probe\":\"QUJD\",\"reference\":null}",
              "{\"images\":[],\"aggregate\":1}");
      case BASE64 -> texts(base64, "QUJD", "Q-_J", "QU I=\r\n", "%51UI%3D");
      case FIELDS -> texts(base64 + "&detail=full", "QUJD&policy=a%20b+c", "&frames[]=QUJD");
      case MOTION_JPEG ->
          List.of(picture, joined(picture, picture), joined(picture, pictures().get(1)));
      case QUERY -> texts("policy=icao&detail=full", "a=%20;b=c", "locale=pt-BR&dialect=luna");
      case EVENT -> events(picture);
    };
  }

  private static List<byte[]> events(byte[] picture) {
    Form form = new Form().file("image", "me.jpg", picture);
    return texts(
        Events.direct(picture).toString(),
        Events.direct(picture).put("operation", "best-shot").put("detail", "full").toString(),
        Events.stored("pictures", "a").toString(),
        Events.withBody(Events.v1("POST", "/prod/v1/check"), "image/jpeg", picture).toString(),
        Events.withBody(Events.v2("POST", "/liveness"), form.contentType(), form.body()).toString(),
        Events.withText(Events.url("POST", "/v1/match"), "application/json", "{}").toString(),
        Events.v1("GET", "/v1/policies").toString(),
        Events.v2("OPTIONS", "/api/faceid/v2/verify").put("rawQueryString", "a=%20").toString());
  }

  private static List<byte[]> texts(String... texts) {
    return List.of(texts).stream().map(text -> text.getBytes(UTF_8)).toList();
  }

  private static byte[] typed(String type, byte[] body) {
    return joined((type + "\n").getBytes(ISO_8859_1), body);
  }

  private static byte[] joined(byte[] one, byte[] other) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(one);
    out.writeBytes(other);
    return out.toByteArray();
  }

  /** JPEG and PNG, in colour and grey, in one scan and several. */
  private static List<byte[]> pictures() throws IOException {
    List<byte[]> pictures = new ArrayList<>();
    for (int type : new int[] {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY}) {
      BufferedImage image = new BufferedImage(19, 17, type);
      for (int i = 0; i < 19 * 17; i++) {
        image.setRGB(i % 19, i / 19, i * 0x010305);
      }
      for (String format : new String[] {"jpeg", "png"}) {
        for (int mode : new int[] {ImageWriteParam.MODE_DISABLED, ImageWriteParam.MODE_DEFAULT}) {
          pictures.add(encoded(image, format, mode));
        }
      }
    }
    return pictures;
  }

  private static byte[] encoded(BufferedImage image, String format, int mode) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
      ImageWriteParam parameters = writer.getDefaultWriteParam();
      parameters.setProgressiveMode(mode);
      writer.setOutput(stream);
      writer.write(null, new IIOImage(image, null, null), parameters);
    } finally {
      writer.dispose();
    }
    return out.toByteArray();
  }
}
