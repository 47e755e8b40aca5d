package dev.facecheck.image.file;

import java.util.stream.IntStream;

/** Formats that clients send instead of JPEG or PNG; the refusal names them. */
enum ForeignFormat {
  GIF("a GIF", 0, "GIF8"),
  WEBP("a WebP", 8, "WEBP"),
  HEIC("a HEIC", 4, "ftyphe"),
  HEIF("a HEIF", 4, "ftypmif1"),
  AVIF("an AVIF", 4, "ftypavi"),
  VIDEO("a video", 4, "ftyp"),
  TIFF_LITTLE("a TIFF", 0, "II*\0"),
  TIFF_BIG("a TIFF", 0, "MM\0*"),
  PHOTOSHOP("a Photoshop document", 0, "8BPS"),
  PDF("a PDF document", 0, "%PDF"),
  JPEG_2000("a JPEG 2000", 0, "\0\0\0\fjP  "),
  BMP("a BMP", 0, "BM");

  /** Bytes at the start that decide whether the rest is called text. */
  private static final int TEXT_PROBE = 64;

  private final String name;
  private final int at;
  private final String signature;

  ForeignFormat(String name, int at, String signature) {
    this.name = name;
    this.at = at;
    this.signature = signature;
  }

  /** The format that the bytes seem to have, with an article. */
  static String nameOf(ImageBytes bytes) {
    for (ForeignFormat format : values()) {
      if (bytes.has(format.at, format.signature)) {
        return format.name;
      }
    }
    return isText(bytes) ? "text" : "neither";
  }

  private static boolean isText(ImageBytes bytes) {
    return IntStream.range(0, Math.min(bytes.length(), TEXT_PROBE))
        .map(bytes::at)
        .allMatch(value -> value >= ' ' || value == '\t' || value == '\n' || value == '\r');
  }
}
