package dev.facecheck.image.file;

import java.util.Arrays;
import java.util.Optional;

/**
 * What becomes of the first bytes of a JPEG or a PNG that something on the way took for text: of
 * bytes from 128 on, encodings of text make other bytes, or all the same ones.
 */
enum TextLayer {
  JPEG_AS_UTF_8("\u00ef\u00bf\u00bd\u00ef\u00bf\u00bd", TextLayer.REPLACED),
  PNG_AS_UTF_8("\u00ef\u00bf\u00bdPNG", TextLayer.REPLACED),
  JPEG_AS_ASCII("????", TextLayer.REPLACED),
  PNG_AS_ASCII("?PNG", TextLayer.REPLACED),
  JPEG_AS_LATIN_1("\u00c3\u00bf\u00c3\u0098", TextLayer.RECODED),
  PNG_AS_LATIN_1("\u00c2\u0089PNG", TextLayer.RECODED),
  PNG_AS_WINDOWS_1252("\u00e2\u0080\u00b0PNG", TextLayer.RECODED),
  PNG_WITH_OTHER_LINE_ENDS("\u0089PNG\n\u001a\n", "changed its line ends");

  private static final String REPLACED = "replaced its bytes (by EF BF BD or '?')";
  private static final String RECODED = "wrote its bytes anew as UTF-8";

  private final String start;
  private final String what;

  TextLayer(String start, String what) {
    this.start = start;
    this.what = what;
  }

  /**
   * Refuses bytes that begin like a picture spoilt as text.
   *
   * @throws RefusedImageException if they do, with a sentence that says what happened
   */
  static void requireUntouched(ImageBytes bytes) throws RefusedImageException {
    Optional<TextLayer> layer = of(bytes);
    if (layer.isPresent()) {
      throw RefusedImageException.damaged(
          "something on the way took the picture for text and "
              + layer.get().what
              + ": send it as binary data or in base64");
    }
  }

  /** The layer that the bytes seem to have gone through. */
  static Optional<TextLayer> of(ImageBytes bytes) {
    return Arrays.stream(values()).filter(layer -> bytes.has(0, layer.start)).findFirst();
  }
}
