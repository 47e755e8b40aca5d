package dev.facecheck.image.file;

/**
 * Colour coding of the decoded samples of a pixel. Embedded profiles are not applied, since the
 * networks' training data were read without them too.
 */
enum SampleColour {
  GREY(1) {
    @Override
    void toRgb(byte[] samples, byte[] rgb) {
      for (int x = 0, to = 0; to < rgb.length; x++, to += 3) {
        rgb[to] = samples[x];
        rgb[to + 1] = samples[x];
        rgb[to + 2] = samples[x];
      }
    }
  },
  RGB(3) {
    @Override
    void toRgb(byte[] samples, byte[] rgb) {
      System.arraycopy(samples, 0, rgb, 0, rgb.length);
    }
  },
  YCBCR(3) {
    @Override
    void toRgb(byte[] samples, byte[] rgb) {
      fromYcc(samples, 3, rgb);
    }
  },
  /** Inverted, 255 being no ink, as Adobe's programs write it and all decoders read it. */
  CMYK(4) {
    @Override
    void toRgb(byte[] samples, byte[] rgb) {
      for (int from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
        rgb[to] = samples[from];
        rgb[to + 1] = samples[from + 1];
        rgb[to + 2] = samples[from + 2];
      }
      darken(samples, rgb);
    }
  },
  /** Inverted CMYK of which the first three are coded as YCbCr: that of the ink's colour. */
  YCCK(4) {
    @Override
    void toRgb(byte[] samples, byte[] rgb) {
      fromYcc(samples, 4, rgb);
      for (int i = 0; i < rgb.length; i++) {
        rgb[i] = (byte) ~rgb[i];
      }
      darken(samples, rgb);
    }
  };

  private final int components;

  SampleColour(int components) {
    this.components = components;
  }

  int components() {
    return components;
  }

  /**
   * Turns one row into colours.
   *
   * @param samples interleaved, {@link #components()} per pixel
   * @param rgb as many pixels as are wanted, R, G, B
   */
  abstract void toRgb(byte[] samples, byte[] rgb);

  /** Full-range BT.601 as of JFIF 1.02. */
  private static void fromYcc(byte[] samples, int components, byte[] rgb) {
    for (int from = 0, to = 0; to < rgb.length; from += components, to += 3) {
      int y = ((samples[from] & 0xff) << 16) + 0x8000;
      int cb = (samples[from + 1] & 0xff) - 128;
      int cr = (samples[from + 2] & 0xff) - 128;
      rgb[to] = clamp((y + 91881 * cr) >> 16);
      rgb[to + 1] = clamp((y - 22554 * cb - 46802 * cr) >> 16);
      rgb[to + 2] = clamp((y + 116130 * cb) >> 16);
    }
  }

  private static byte clamp(int value) {
    return (byte) Math.max(0, Math.min(value, 255));
  }

  /** Applies the fourth component, black, to the other three. */
  private static void darken(byte[] samples, byte[] rgb) {
    for (int to = 0; to < rgb.length; to++) {
      rgb[to] = (byte) (((rgb[to] & 0xff) * (samples[to / 3 * 4 + 3] & 0xff) + 127) / 255);
    }
  }
}
