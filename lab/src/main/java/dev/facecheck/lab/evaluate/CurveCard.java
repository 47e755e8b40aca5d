package dev.facecheck.lab.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The card of the comparison's curve. */
final class CurveCard {
  private CurveCard() {}

  /**
   * @param text the data file
   * @param lines the same, of which those that begin with # or a letter are no rows
   * @param figures what the limit of 75 does to pairs
   */
  static ObjectNode of(byte[] text, List<String> lines, ObjectNode figures) {
    ObjectNode card = JsonNodeFactory.instance.objectNode();
    card.put("name", "comparison-curve");
    card.put("file", "comparison-curve.csv");
    card.put("sha256", Digest.of(text));
    card.put("bytes", text.length);
    card.putObject("source").put("package", "facecheck comparison-curve").put("version", "1");
    card.put("licence", "Apache-2.0");
    card.putArray("inputs");
    long rows = lines.stream().filter(line -> line.matches("[-0-9].*")).count();
    ObjectNode output = card.putArray("outputs").addObject();
    output.put("name", "curve");
    output.putArray("shape").add(rows).add(3);
    output.put("type", "text");
    output.put(
        "meaning",
        "Cosine of two embeddings of face-recogniser; logarithm to base 10 of the false match rate;"
            + " number of random pairs at or above the cosine, 0 where the curve is continued."
            + " Confidence: 25 points per tenth of the rate down to 1e-3 (75), from there 8.3 to"
            + " 1e-6 (100).");
    card.put(
        "preprocessing",
        "Lines that begin with # are comments; the first other line names the columns. Straight"
            + " lines between the rows.");
    card.put(
        "calibration",
        "Pairs of two people of LFW (one picture each, every pair). The rate of these random pairs"
            + " is multiplied by "
            + CurveFit.ALIKE
            + ": impostors resemble their victims in sex, age and origin, as if each person met only"
            + " the tenth of the others who are most like him. So 75 is a false match rate of 1e-3"
            + " among people who are alike and of 1e-4 among random ones.");
    card.put("data_licences", "LFW and NUAA: research. The curve holds no picture.");
    card.put(
        "limits",
        "LFW is press photographs of adults, mostly men of European origin; its random pairs are"
            + " easy. How alike impostors really are was not measured; the seven people of NUAA,"
            + " of one origin and one camera, tell that a tenth may be too few. Some people of LFW"
            + " stand in it under two names, which makes the highest cosines of two people too high"
            + " and the curve too strict. Below a rate of 3e-4 it is continued, not measured."
            + " Identity cards, children and twins were not seen.");
    card.put("figures_of", "confidence at least 75; 95 % intervals (Wilson)");
    card.set("figures", figures);
    return card;
  }
}
