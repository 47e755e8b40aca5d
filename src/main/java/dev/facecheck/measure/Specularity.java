package dev.facecheck.measure;

/**
 * Share of the skin that shines, 0 to 1. A highlight mirrors the light source: it is far brighter
 * than the skin around it and has lost the skin's colour (dichromatic reflection, Shafer 1985).
 *
 * <p>A pixel counts when its luminance is at least 190 and 1.35 times the skin's median (or 240,
 * where that is less), and its saturation {@code (max - min) / max} at most 0.45 times the skin's
 * median saturation. A grey picture has no colour to lose: there only pixels of at least 240 count.
 *
 * <p>Both bounds were moved from 170 and 0.65, where white beards, folded skin and soft side light
 * counted: of 732 portraits by age and origin 42 lay above the limit of 0.1, and of those over 70
 * with an Asian origin one in eight. Now 6 do, and on a contact sheet they have large pale patches
 * of light.
 */
final class Specularity extends AlignedEstimator {
  private static final int MIN_LUMINANCE = 190;
  private static final int ALMOST_WHITE = 240;

  /** Above this median the skin itself is burnt out, and no highlight stands out. */
  private static final int BURNT = 210;

  private static final double BRIGHTER = 1.35;
  private static final double PALER = 0.45;

  /** Below this median saturation (of 255) a picture counts as grey. */
  private static final int GREY = 12;

  Specularity() {
    super(Component.SPECULARITY, ValueCurve.falling(0.10, 0.02));
  }

  @Override
  double score(AlignedFace face) {
    int[] luminance = new int[256];
    int[] saturation = new int[256];
    int skin = 0;
    for (int at = 0; at < AlignedFace.SIZE * AlignedFace.SIZE; at++) {
      if (face.isSkin(at)) {
        luminance[face.luma(at)]++;
        saturation[saturation(face, at)]++;
        skin++;
      }
    }
    int colour = median(saturation, skin);
    int light = median(luminance, skin);
    int least = colour < GREY ? ALMOST_WHITE : MIN_LUMINANCE;
    double bright = Math.max(least, Math.min(ALMOST_WHITE, BRIGHTER * light));
    return skin == 0 || light > BURNT ? 0 : (double) highlights(face, bright, colour) / skin;
  }

  private static int highlights(AlignedFace face, double bright, int colour) {
    double pale = colour < GREY ? 255 : PALER * colour;
    int highlights = 0;
    for (int at = 0; at < AlignedFace.SIZE * AlignedFace.SIZE; at++) {
      if (face.isSkin(at) && face.luma(at) >= bright && saturation(face, at) <= pale) {
        highlights++;
      }
    }
    return highlights;
  }

  private static int saturation(AlignedFace face, int at) {
    int red = face.sample(at, 0);
    int green = face.sample(at, 1);
    int blue = face.sample(at, 2);
    int max = Math.max(red, Math.max(green, blue));
    int min = Math.min(red, Math.min(green, blue));
    return max == 0 ? 0 : (max - min) * 255 / max;
  }

  private static int median(int[] histogram, int count) {
    int seen = 0;
    int value = 0;
    while (value < 255 && (seen += histogram[value]) * 2 < count) {
      value++;
    }
    return value;
  }
}
