package dev.facecheck.image;

/**
 * How the decoded samples of a pixel make a colour. Embedded profiles are not applied, as the nets'
 * training data were read without them too.
 */
enum SampleColour {
  GREY(1) {
    @Override
    int rgb(byte[] samples, int at) {
      return (samples[at] & 0xff) * 0x010101;
    }
  },
  RGB(3) {
    @Override
    int rgb(byte[] samples, int at) {
      return packed(samples[at] & 0xff, samples[at + 1] & 0xff, samples[at + 2] & 0xff);
    }
  },
  /** Full-range BT.601 as of JFIF 1.02. */
  YCBCR(3) {
    @Override
    int rgb(byte[] samples, int at) {
      int y = ((samples[at] & 0xff) << 16) + 0x8000;
      int cb = (samples[at + 1] & 0xff) - 128;
      int cr = (samples[at + 2] & 0xff) - 128;
      return packed(
          clamp((y + 91881 * cr) >> 16),
          clamp((y - 22554 * cb - 46802 * cr) >> 16),
          clamp((y + 116130 * cb) >> 16));
    }
  },
  /** Inverted, 255 being no ink, as Adobe's programs write it and everybody reads it. */
  CMYK(4) {
    @Override
    int rgb(byte[] samples, int at) {
      return inked(RGB.rgb(samples, at), samples[at + 3] & 0xff);
    }
  },
  /** Inverted CMYK of which the first three are coded as YCbCr. */
  YCCK(4) {
    @Override
    int rgb(byte[] samples, int at) {
      return inked(YCBCR.rgb(samples, at), samples[at + 3] & 0xff);
    }
  };

  private final int components;

  SampleColour(int components) {
    this.components = components;
  }

  int components() {
    return components;
  }

  /** The colour of the pixel whose samples begin at an index, as 0xRRGGBB. */
  abstract int rgb(byte[] samples, int at);

  private static int clamp(int value) {
    return value < 0 ? 0 : Math.min(value, 255);
  }

  private static int inked(int cmy, int key) {
    int red = ((cmy >> 16) * key + 127) / 255;
    int green = (((cmy >> 8) & 0xff) * key + 127) / 255;
    int blue = ((cmy & 0xff) * key + 127) / 255;
    return packed(red, green, blue);
  }

  private static int packed(int red, int green, int blue) {
    return (red << 16) | (green << 8) | blue;
  }
}
