package dev.facecheck.image.file;

/** How the blocks of a scan are coded. */
interface BlockCoding {

  /**
   * Reads a block.
   *
   * @param block its index, counted for the component alone
   * @return whether it decodes
   */
  boolean read(CodedBits bits, CodedComponent component, int block);

  /** Forgets what was read before, as at a restart marker. */
  default void restart() {}

  /** Whether there are encoders that leave stray bytes within the data: those of webcams. */
  default boolean leavesStrayBytes() {
    return true;
  }

  /** Baseline and extended sequential coding (ITU-T T.81, section F.2.2): a block at a time. */
  static boolean readSequential(CodedBits bits, CodedComponent component, int block) {
    int size = component.dc().symbol(bits);
    if (size < 0 || size > 16) {
      return false;
    }
    bits.skip(size);
    for (int k = 1; k < 64; k++) {
      int symbol = component.ac().symbol(bits);
      size = symbol & 15;
      if (symbol < 0) {
        return false;
      } else if (size > 0) {
        k += symbol >> 4;
        bits.skip(size);
        if (k > 63) {
          return false;
        }
      } else if (symbol == 0xf0) {
        k += 15;
      } else {
        return true;
      }
    }
    return true;
  }
}
