package dev.facecheck.conformance;

import static dev.facecheck.conformance.Retouching.*;

import dev.facecheck.synthetic.Covering;
import java.awt.Color;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.util.Random;

/** Pictures made by code from the two public-domain portraits: one way of going wrong each. */
public enum Variation {
  GOOD,
  LARGE,
  NO_FACE,
  TWO_FACES,
  CROPPED,
  AT_BORDER,
  TOO_CLOSE,
  SMALL,
  SMALL_IN_LARGE_PICTURE,
  EYES_FEW_PIXELS_APART,
  TILTED,
  BLURRED,
  MOVED,
  DARK,
  BRIGHT,
  LIT_FROM_ONE_SIDE,
  SHINING,
  COMPRESSED,
  REPHOTOGRAPHED,
  MASKED,
  MASKED_BELOW_THE_NOSE,
  BEHIND_SUNGLASSES,
  HAND_OVER_THE_MOUTH,
  HAND_ON_THE_FACE,
  PAPER_OVER_AN_EYE,
  IN_EYEGLASSES,
  ANOTHER_PERSON,
  EYES_SHUT,
  CLOSE,
  RED_AND_BLUE_SWAPPED,
  NEGATIVE,
  RED_ALONE,
  GREY;

  /** The picture in RGB. */
  public BufferedImage picture() {
    return switch (this) {
      case GOOD -> hopper();
      case LARGE -> scaled(hopper(), 4, 4);
      case NO_FACE -> noise(canvas(640, 480, Color.GRAY), 200_000, new Random(3));
      case TWO_FACES ->
          onto(onto(canvas(1100, 600, Color.GRAY), hopper(), 0, 0), astronaut(), 560, 0);
      case CROPPED -> part(hopper(), 250, 0, 262, 600);
      case AT_BORDER -> part(hopper(), 161, 0, 351, 600);
      case TOO_CLOSE -> part(hopper(), 120, 98, 280, 285);
      case SMALL -> astronaut();
      case SMALL_IN_LARGE_PICTURE ->
          onto(canvas(2000, 1500, new Color(0x60, 0x70, 0x90)), hopper(), 700, 450);
      case EYES_FEW_PIXELS_APART -> scaled(hopper(), 0.6, 0.85);
      case TILTED ->
          drawn(
              canvas(512, 600, new Color(0x60, 0x70, 0x90)),
              graphics -> {
                graphics.rotate(Math.toRadians(30), 256, 260);
                graphics.drawImage(hopper(), 0, 0, null);
              });
      case BLURRED -> blurred(hopper(), 13, 13);
      case MOVED -> blurred(hopper(), 25, 1);
      case DARK -> lit(hopper(), (x, y) -> 0.12);
      case BRIGHT -> lit(hopper(), (x, y) -> 3.2);
      case LIT_FROM_ONE_SIDE ->
          lit(hopper(), (x, y) -> 1.25 / (1 + Math.exp((x - 250) / 25.0)) + 0.12);
      case SHINING ->
          drawn(
              hopper(),
              graphics -> {
                graphics.setColor(Color.WHITE);
                graphics.fill(new Ellipse2D.Double(215, 142, 100, 34));
                graphics.fill(new Ellipse2D.Double(192, 232, 45, 50));
                graphics.fill(new Ellipse2D.Double(290, 232, 45, 50));
              });
      case COMPRESSED -> recompressed(hopper(), 0.03f);
      case REPHOTOGRAPHED -> screened(blurred(onAScreen(hopper()), 7, 3));
      case MASKED -> covered(Covering.MASK_WORN, 1);
      case MASKED_BELOW_THE_NOSE -> covered(Covering.MASK_NOSE_BARE, 1);
      case BEHIND_SUNGLASSES -> covered(Covering.SUNGLASSES, 2);
      case HAND_OVER_THE_MOUTH -> covered(Covering.HAND, 4);
      case HAND_ON_THE_FACE -> covered(Covering.HAND, 23);
      case PAPER_OVER_AN_EYE -> covered(Covering.PAPER, 19);
      case IN_EYEGLASSES -> covered(Covering.EYEGLASSES, 1);
      case ANOTHER_PERSON -> scaled(part(astronaut(), 60, 0, 340, 340), 1.6, 1.6);
      case EYES_SHUT ->
          drawn(
              hopper(),
              graphics -> {
                for (int x : new int[] {198, 284}) {
                  graphics.setColor(new Color(0xd6, 0xa0, 0x88));
                  graphics.fill(new Ellipse2D.Double(x, 178, 48, 26));
                  graphics.setColor(new Color(0x60, 0x40, 0x38));
                  graphics.fill(new Ellipse2D.Double(x + 4, 196, 40, 3));
                }
              });
      case CLOSE -> part(hopper(), 128, 20, 270, 480);
      case RED_AND_BLUE_SWAPPED -> recoloured((r, g, b) -> b << 16 | g << 8 | r);
      case NEGATIVE -> recoloured((r, g, b) -> (255 - r) << 16 | (255 - g) << 8 | (255 - b));
      case RED_ALONE -> recoloured((r, g, b) -> r << 16);
      case GREY -> recoloured((r, g, b) -> (r + 2 * g + b) / 4 * 0x10101);
    };
  }
}
