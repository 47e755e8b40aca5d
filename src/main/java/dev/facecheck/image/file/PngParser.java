package dev.facecheck.image.file;

/** Collects the header of a PNG from its chunks and checks their order (W3C PNG, section 5.6). */
final class PngParser {
  /** The chunk CgBI, first in files which iPhone tools make for apps. */
  private static final int APPLE = 0x43674249;

  private final ImageBytes bytes;
  private final PngChunks chunks;
  private Orientation orientation = Orientation.UPRIGHT;
  private boolean palette;
  private boolean data;
  private boolean dataEnded;

  PngParser(ImageBytes bytes) {
    this.bytes = bytes;
    this.chunks = new PngChunks(bytes);
  }

  PngHeader read() throws RefusedImageException {
    PngHeader header = readHeader();
    while (chunks.next() != PngChunks.END) {
      readChunk();
    }
    if (!data || (header.colourType() == PngHeader.PALETTE_TYPE && !palette)) {
      throw RefusedImageException.damaged("the PNG lacks its data or its palette");
    }
    return new PngHeader(
        header.width(),
        header.height(),
        header.bits(),
        header.colourType(),
        header.interlaced(),
        orientation);
  }

  private PngHeader readHeader() throws RefusedImageException {
    if (chunks.next() != PngChunks.HEADER) {
      if (chunks.type() == APPLE) {
        throw RefusedImageException.unsupported("Apple's own variant of PNG");
      }
      throw RefusedImageException.damaged("the PNG does not begin with its header");
    }
    int at = chunks.start();
    boolean valid =
        chunks.end() - at == 13
            && bytes.int32(at) > 0
            && bytes.int32(at + 4) > 0
            && isDepth(bytes.at(at + 8), bytes.at(at + 9))
            && bytes.unsigned16(at + 10) == 0
            && bytes.at(at + 12) <= 1;
    if (!valid) {
      throw RefusedImageException.damaged("the header of the PNG contradicts the standard");
    }
    return new PngHeader(
        bytes.int32(at),
        bytes.int32(at + 4),
        bytes.at(at + 8),
        bytes.at(at + 9),
        bytes.at(at + 12) == 1,
        orientation);
  }

  private static boolean isDepth(int bits, int colourType) {
    return switch (colourType) {
      case 0 -> bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
      case 3 -> bits == 1 || bits == 2 || bits == 4 || bits == 8;
      case 2, 4, 6 -> bits == 8 || bits == 16;
      default -> false;
    };
  }

  private void readChunk() throws RefusedImageException {
    dataEnded |= data && chunks.type() != PngChunks.DATA;
    switch (chunks.type()) {
      case PngChunks.DATA -> {
        if (dataEnded) {
          throw RefusedImageException.damaged("the data of the PNG are interrupted");
        }
        data = true;
      }
      case PngChunks.PALETTE -> readPalette();
      case PngChunks.EXIF -> orientation = ExifOrientation.of(bytes, chunks.start(), chunks.end());
      default -> {
        if (chunks.isCritical()) {
          throw RefusedImageException.damaged("the PNG holds an unknown critical chunk");
        }
      }
    }
  }

  private void readPalette() throws RefusedImageException {
    int length = chunks.end() - chunks.start();
    if (palette || data || length == 0 || length > 768 || length % 3 != 0) {
      throw RefusedImageException.damaged("the palette of the PNG contradicts the standard");
    }
    palette = true;
  }
}
