package dev.facecheck.image.file;

import java.util.Arrays;

/** Collects the header of a JPEG from its segments (ITU-T T.81, JFIF 1.02, Adobe TN 5116). */
final class JpegParser {
  /**
   * Most scans of one picture. Encoders write about ten; each costs a pass over the whole picture,
   * so that thousands of empty ones would keep a core busy for minutes.
   */
  private static final int MAX_SCANS = 100;

  /**
   * More scans than encoders write: from here on, all scans together may pass over so many pixels.
   */
  private static final int USUAL_SCANS = 12;

  private static final long MAX_SCANNED_PIXELS = USUAL_SCANS * 25_000_000L;

  private static final int[] RGB_IDS = {'R', 'G', 'B'};

  private final ImageBytes bytes;
  private final JpegSegments segments;
  private int width;
  private int height;
  private int[] componentIds = {};
  private int unscanned;
  private int scans;
  private boolean jfif;
  private int adobeTransform = -1;
  private Orientation orientation;

  JpegParser(ImageBytes bytes) {
    this.bytes = bytes;
    this.segments = new JpegSegments(bytes);
  }

  void readToScan() throws RefusedImageException {
    while (scans == 0) {
      readSegment();
    }
  }

  void readToEnd() throws RefusedImageException {
    while (segments.marker() != JpegSegments.END_OF_IMAGE) {
      readSegment();
    }
    if (scans == 0 || unscanned != 0) {
      throw RefusedImageException.damaged("the JPEG lacks a part of the picture");
    }
  }

  JpegHeader header() {
    return new JpegHeader(
        width, height, colour(), orientation == null ? Orientation.UPRIGHT : orientation);
  }

  private void readSegment() throws RefusedImageException {
    switch (segments.next()) {
      case 0xc0, 0xc1, 0xc2 -> readFrame();
      case 0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xcb, 0xcd, 0xce, 0xcf ->
          throw RefusedImageException.unsupported("a lossless or hierarchical JPEG");
      case 0xc9, 0xca -> throw RefusedImageException.unsupported("an arithmetically coded JPEG");
      case JpegSegments.START_OF_SCAN -> readScan();
      case 0xe0 -> jfif |= bytes.has(segments.start(), "JFIF\0");
      case 0xe1 -> readExif();
      case 0xee -> readAdobe();
      case JpegSegments.START_OF_IMAGE ->
          throw RefusedImageException.damaged("a JPEG begins within the JPEG");
      default -> {
        // Tables and metadata: the decoder reads the former, nobody the latter.
      }
    }
  }

  private void readFrame() throws RefusedImageException {
    int at = segments.start();
    int length = segments.end() - at;
    if (componentIds.length > 0 || length < 6 || length != 6 + 3 * bytes.at(at + 5)) {
      throw RefusedImageException.damaged("the frame header of the JPEG contradicts itself");
    }
    int bits = bytes.at(at);
    int components = bytes.at(at + 5);
    if (bits != 8 || (components != 1 && components != 3 && components != 4)) {
      throw RefusedImageException.unsupported(
          "a JPEG of " + bits + " bits and " + components + " components");
    }
    componentIds = new int[components];
    Arrays.setAll(componentIds, i -> bytes.at(at + 6 + 3 * i));
    unscanned = (1 << components) - 1;
    readSize(at + 1);
  }

  private void readSize(int at) throws RefusedImageException {
    height = bytes.unsigned16(at);
    width = bytes.unsigned16(at + 2);
    if (height == 0) {
      throw RefusedImageException.unsupported("a JPEG whose height follows its data");
    }
    if (width == 0) {
      throw RefusedImageException.damaged("the JPEG has no width");
    }
  }

  private void readScan() throws RefusedImageException {
    int at = segments.start();
    int length = segments.end() - at;
    if (componentIds.length == 0 || length < 1 || length != 4 + 2 * bytes.at(at)) {
      throw RefusedImageException.damaged("a scan header of the JPEG contradicts the frame");
    }
    for (int i = 0; i < bytes.at(at); i++) {
      for (int c = 0; c < componentIds.length; c++) {
        if (componentIds[c] == bytes.at(at + 1 + 2 * i)) {
          unscanned &= ~(1 << c);
        }
      }
    }
    scans++;
    boolean costly = scans > USUAL_SCANS && (long) scans * width * height > MAX_SCANNED_PIXELS;
    if (scans > MAX_SCANS || costly) {
      throw RefusedImageException.unsupported("a JPEG of " + scans + " scans and more");
    }
  }

  private void readExif() {
    if (orientation == null && bytes.has(segments.start(), "Exif\0")) {
      orientation = ExifOrientation.of(bytes, segments.start() + 6, segments.end());
    }
  }

  private void readAdobe() {
    if (bytes.has(segments.start(), "Adobe") && segments.end() - segments.start() >= 12) {
      adobeTransform = bytes.at(segments.start() + 11);
    }
  }

  /** Decides as libjpeg does, and so as browsers do. */
  private SampleColour colour() {
    return switch (componentIds.length) {
      case 1 -> SampleColour.GREY;
      case 3 -> {
        boolean rgb =
            adobeTransform == -1 ? Arrays.equals(componentIds, RGB_IDS) : adobeTransform == 0;
        yield rgb && !jfif ? SampleColour.RGB : SampleColour.YCBCR;
      }
      default -> adobeTransform <= 0 ? SampleColour.CMYK : SampleColour.YCCK;
    };
  }
}
