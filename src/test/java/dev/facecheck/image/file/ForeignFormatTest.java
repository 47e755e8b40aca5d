package dev.facecheck.image.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ForeignFormatTest {

  @ParameterizedTest
  @EnumSource
  void namesEachFormatByItsSignature(ForeignFormat format) {
    String start =
        switch (format) {
          case GIF -> "GIF87a";
          case WEBP -> "RIFF\1\2\3\4WEBPVP8X";
          case HEIC -> "\0\0\0\30ftypheix";
          case HEIF -> "\0\0\0\30ftypmif1";
          case AVIF -> "\0\0\0\30ftypavis";
          case VIDEO -> "\0\0\0\30ftypqt  ";
          case TIFF_LITTLE -> "II*\0\10\0\0\0";
          case TIFF_BIG -> "MM\0*\0\0\0\10";
          case PHOTOSHOP -> "8BPS\0\1";
          case PDF -> "%PDF-1.4\n";
          case JPEG_2000 -> "\0\0\0\fjP  \r\n";
          case BMP -> "BM\1\2\3\4";
        };
    String expected =
        switch (format) {
          case GIF -> "a GIF";
          case WEBP -> "a WebP";
          case HEIC -> "a HEIC";
          case HEIF -> "a HEIF";
          case AVIF -> "an AVIF";
          case VIDEO -> "a video";
          case TIFF_LITTLE, TIFF_BIG -> "a TIFF";
          case PHOTOSHOP -> "a Photoshop document";
          case PDF -> "a PDF document";
          case JPEG_2000 -> "a JPEG 2000";
          case BMP -> "a BMP";
        };

    assertEquals(expected, name(start));
  }

  @Test
  void knowsTextByItsFirstBytes() {
    assertEquals("text", name("<html>\r\n\t<body>"));
    assertEquals("text", name(" ".repeat(64) + "\0"));
    assertEquals("neither", name(" ".repeat(63) + "\0"));
    assertEquals("neither", name("\37text"));
    assertEquals("neither", name("G\0F8"));
  }

  private static String name(String bytes) {
    return ForeignFormat.nameOf(new ImageBytes(bytes.getBytes(ISO_8859_1)));
  }
}
