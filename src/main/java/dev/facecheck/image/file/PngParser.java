package dev.facecheck.image.file;

import java.util.ArrayList;
import java.util.List;

/** Parser of a PNG: one walk over its chunks, which checks their order (W3C PNG, section 5.6). */
final class PngParser {
  /** The chunk CgBI, first in files which iPhone tools make for apps. */
  private static final int APPLE = 0x43674249;

  private static final int PALETTE_TYPE = 3;

  private final ImageBytes bytes;
  private final List<ByteRange> picture = new ArrayList<>();
  private final List<ByteRange> data = new ArrayList<>();
  private Orientation orientation = Orientation.UPRIGHT;
  private int colourType;
  private int paletteEntries;
  private boolean dataEnded;

  PngParser(ImageBytes bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads all chunks up to the end of the image.
   *
   * @throws RefusedImageException if it is damaged, incomplete or against the standard
   */
  PngFile read() throws RefusedImageException {
    new ByteRange(0, PngFile.SIGNATURE_BYTES).appendTo(picture);
    PngChunk header = PngChunk.read(bytes, PngFile.SIGNATURE_BYTES);
    requireHeader(header);
    int start = header.start();
    colourType = bytes.at(start + 9);
    keep(header);
    PngChunk chunk = PngChunk.read(bytes, header.range().to());
    while (chunk.type() != PngChunk.END) {
      read(chunk);
      keep(chunk);
      chunk = PngChunk.read(bytes, chunk.range().to());
    }
    keep(chunk);
    if (data.isEmpty() || (colourType == PALETTE_TYPE && paletteEntries == 0)) {
      throw RefusedImageException.damaged("the PNG lacks its data or its palette");
    }
    return new PngFile(bytes, header(start), bytes.at(start + 12) == 1, picture, data);
  }

  private ImageHeader header(int start) {
    return new ImageHeader(
        ImageFormat.PNG,
        bytes.int32(start),
        bytes.int32(start + 4),
        components(colourType),
        bytes.at(start + 8),
        orientation);
  }

  /** Keeps the chunks that the pixels need. */
  private void keep(PngChunk chunk) {
    if (chunk.isCritical() || (chunk.type() == PngChunk.TRANSPARENCY && isUsable(chunk))) {
      chunk.range().appendTo(picture);
    }
  }

  /**
   * Whether a chunk of transparency fits the colour type and stands in its place. Decoders complain
   * of any other, but browsers show the picture without it.
   */
  private boolean isUsable(PngChunk transparency) {
    int length = transparency.length();
    boolean fits =
        switch (colourType) {
          case 0 -> length == 2;
          case 2 -> length == 6;
          case PALETTE_TYPE -> length <= paletteEntries;
          default -> false;
        };
    return fits && data.isEmpty();
  }

  private void requireHeader(PngChunk first) throws RefusedImageException {
    if (first.type() == APPLE) {
      throw RefusedImageException.unsupported("Apple's own variant of PNG");
    }
    if (first.type() != PngChunk.HEADER) {
      throw RefusedImageException.damaged("the PNG does not begin with its header");
    }
    int at = first.start();
    boolean valid =
        first.length() == 13
            && bytes.int32(at) > 0
            && bytes.int32(at + 4) > 0
            && isDepth(bytes.at(at + 8), bytes.at(at + 9))
            && bytes.unsigned16(at + 10) == 0
            && bytes.at(at + 12) <= 1;
    if (!valid) {
      throw RefusedImageException.damaged("the header of the PNG contradicts the standard");
    }
  }

  /** Samples per pixel: grey, RGB, palette, grey and alpha, or RGB and alpha. */
  private static int components(int colourType) {
    return switch (colourType) {
      case 2 -> 3;
      case 4 -> 2;
      case 6 -> 4;
      default -> 1;
    };
  }

  private static boolean isDepth(int bits, int colourType) {
    return switch (colourType) {
      case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
      case 3 -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
      case 2, 4, 6 -> bits == 8 || bits == 16;
      default -> false;
    };
  }

  private void read(PngChunk chunk) throws RefusedImageException {
    dataEnded |= !data.isEmpty() && chunk.type() != PngChunk.DATA;
    switch (chunk.type()) {
      case PngChunk.DATA -> {
        if (dataEnded) {
          throw RefusedImageException.damaged("the data of the PNG are interrupted");
        }
        data.add(new ByteRange(chunk.start(), chunk.end()));
      }
      case PngChunk.PALETTE -> readPalette(chunk);
      case PngChunk.EXIF -> orientation = ExifOrientation.of(bytes, chunk.start(), chunk.end());
      default -> {
        if (chunk.isCritical()) {
          throw RefusedImageException.damaged("the PNG holds an unknown critical chunk");
        }
      }
    }
  }

  private void readPalette(PngChunk chunk) throws RefusedImageException {
    int length = chunk.length();
    if (paletteEntries > 0 || !data.isEmpty() || length == 0 || length > 768 || length % 3 != 0) {
      throw RefusedImageException.damaged("the palette of the PNG contradicts the standard");
    }
    paletteEntries = length / 3;
  }
}
