package dev.facecheck.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.CheckResult;
import dev.facecheck.Deadline;
import dev.facecheck.TestModels;
import dev.facecheck.config.Core;
import dev.facecheck.config.ShippedSettings;
import dev.facecheck.config.Wiring;
import dev.facecheck.dialect.Answer;
import dev.facecheck.dialect.Dialects;
import dev.facecheck.dialect.Messages;
import dev.facecheck.image.file.ImageBytes;
import dev.facecheck.measure.Measurement;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;

/** The table of pictures, measurements and verdicts. */
public final class Conformance {
  static final Path TABLE = Path.of("src/test/resources/conformance.csv");

  /** What stands for a component that could not be assessed. */
  static final String NOT_ASSESSED = "failure-to-assess";

  private static final Core.Ready CORE =
      Wiring.assemble(ShippedSettings.load(), TestModels.store());

  private Conformance() {}

  /** The shipped default policy's judgement: of a PNG, or of a JPEG where that would be too big. */
  static CheckResult check(Variation variation) throws Exception {
    return check(variation, CORE.policies().defaultPolicy().name());
  }

  /** The same by another policy. */
  static CheckResult check(Variation variation, String policy) throws Exception {
    return CORE.faceCheck()
        .check(
            new ImageBytes(picture(variation)),
            CORE.policies().byName(policy),
            Deadline.in(Duration.ofMinutes(1)));
  }

  /** A picture of the table: a PNG, or a JPEG where that would be too big. */
  public static byte[] picture(Variation variation) throws Exception {
    BufferedImage picture = variation.picture();
    String format = picture.getWidth() * picture.getHeight() > 1_000_000 ? "jpeg" : "png";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(picture, format, bytes);
    return bytes.toByteArray();
  }

  /** The full answer of this virtual machine, as a client gets it. */
  public static ObjectNode answer(Variation variation) throws Exception {
    Answer answer =
        new Answer.Judged(
            check(variation),
            Answer.Detail.of(CORE.policies().defaultPolicy(), CORE.modelVersions(), "full"));
    return Dialects.FACECHECK.render(answer, "", Messages.contract());
  }

  /**
   * The rows of one picture: picture, component, native score; the verdict's reason comes first.
   */
  static List<String> rows(Variation variation) throws Exception {
    CheckResult result = check(variation);
    List<String> rows = new ArrayList<>();
    rows.add(variation + ",verdict," + result.verdict().reason());
    for (Measurement measurement : result.measurements().all()) {
      String score =
          measurement instanceof Measurement.Assessed assessed
              ? String.format(Locale.ROOT, "%.6f", assessed.nativeScore())
              : NOT_ASSESSED;
      rows.add(variation + "," + measurement.component().id() + "," + score);
    }
    return rows;
  }

  /** The whole table, with its head. */
  static List<String> table() throws Exception {
    List<String> rows = new ArrayList<>(List.of("picture,component,native"));
    for (Variation variation : Variation.values()) {
      rows.addAll(rows(variation));
    }
    return rows;
  }
}
