package dev.facecheck.image.file;

/**
 * Huffman table of a JPEG (ITU-T T.81, annex C), as a look-up by the next 16 bits of the data.
 * Where codes are missing or too many, some bits have no symbol.
 */
final class HuffmanTable {
  private static final int LONGEST = 16;

  /** Length of the code in the high byte, its symbol in the low one; 0 where there is no code. */
  private final short[] codes = new short[1 << LONGEST];

  /**
   * @param at index of the sixteen numbers of codes of each length, which the symbols follow
   */
  HuffmanTable(ImageBytes bytes, int at) {
    int symbol = at + LONGEST;
    int next = 0;
    for (int length = 1; length <= LONGEST; length++) {
      int step = 1 << (LONGEST - length);
      for (int i = bytes.at(at + length - 1); i > 0 && next + step <= codes.length; i--) {
        for (int to = next + step; next < to; next++) {
          codes[next] = (short) (length << 8 | bytes.at(symbol));
        }
        symbol++;
      }
    }
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
