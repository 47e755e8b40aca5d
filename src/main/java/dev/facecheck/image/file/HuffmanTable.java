package dev.facecheck.image.file;

import java.util.function.IntUnaryOperator;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/**
 * Huffman table of a JPEG (ITU-T T.81, annex C), as a look-up by the next 16 bits of the data.
 * Where codes are missing or too many, some bits have no symbol.
 */
final class HuffmanTable {
  private static final int LONGEST = 16;

  /** Length of the code in the high byte, its symbol in the low one; 0 where there is no code. */
  private final short[] codes = new short[1 << LONGEST];

  /**
   * @param counts number of codes by their length less one
   * @param symbols of the codes, the shortest first
   */
  private HuffmanTable(IntUnaryOperator counts, IntUnaryOperator symbols) {
    int symbol = 0;
    int next = 0;
    for (int length = 1; length <= LONGEST; length++) {
      int step = 1 << (LONGEST - length);
      int last = symbol + counts.applyAsInt(length - 1);
      for (; symbol < last && next + step <= codes.length; symbol++) {
        for (int to = next + step; next < to; next++) {
          codes[next] = (short) (length << 8 | symbols.applyAsInt(symbol));
        }
      }
    }
  }

  /**
   * @param at index of the sixteen numbers of codes of each length, which the symbols follow
   */
  static HuffmanTable read(ImageBytes bytes, int at) {
    return new HuffmanTable(i -> bytes.at(at + i), i -> bytes.at(at + LONGEST + i));
  }

  /** One of the tables that decoders take where a file has none, as frames of webcams. */
  static HuffmanTable of(JPEGHuffmanTable standard) {
    short[] counts = standard.getLengths();
    short[] symbols = standard.getValues();
    return new HuffmanTable(i -> i < counts.length ? counts[i] : 0, i -> symbols[i]);
  }

  /**
   * Takes one symbol from the data.
   *
   * @return 0 to 255; -1 if the data hold no code
   */
  int symbol(CodedBits bits) {
    int code = codes[bits.next16()];
    bits.skip(code >> 8);
    return code == 0 ? -1 : code & 0xff;
  }
}
