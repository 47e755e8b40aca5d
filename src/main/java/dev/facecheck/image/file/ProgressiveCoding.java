package dev.facecheck.image.file;

/**
 * Progressive coding (ITU-T T.81, annex G): a scan adds some coefficients to all blocks, or one bit
 * to coefficients that are known.
 */
final class ProgressiveCoding implements BlockCoding {
  private static final int BROKEN = -1;

  private final int first;
  private final int last;
  private final boolean refining;
  private int emptyBlocks;

  /**
   * @param first coefficient of each block, 0 to 63
   * @param last coefficient of each block
   * @param refining whether the scan adds a bit to coefficients that are known
   */
  ProgressiveCoding(int first, int last, boolean refining) {
    this.first = first;
    this.last = last;
    this.refining = refining;
  }

  @Override
  public void restart() {
    emptyBlocks = 0;
  }

  @Override
  public boolean leavesStrayBytes() {
    return false;
  }

  @Override
  public boolean read(CodedBits bits, CodedComponent component, int block) {
    if (first == 0) {
      int size = refining ? 1 : component.dc().symbol(bits);
      bits.skip(Math.max(0, size & 15));
      return size >= 0 && size < 16;
    }
    long[] coefficients = component.coefficients();
    long known = coefficients[block];
    int k = first;
    if (emptyBlocks == 0) {
      k = readCoefficients(bits, component.ac(), coefficients, block);
    }
    if (k != BROKEN && emptyBlocks > 0) {
      emptyBlocks--;
      if (refining) {
        afterZeros(bits, known, k, 64);
      }
    }
    return k != BROKEN;
  }

  /** Reads up to the end of the block: the index where that begins. */
  private int readCoefficients(CodedBits bits, HuffmanTable table, long[] found, int block) {
    long known = found[block];
    int k = first;
    while (k <= last) {
      int symbol = table.symbol(bits);
      int size = symbol & 15;
      int run = symbol >> 4;
      if (symbol < 0 || (refining && size > 1)) {
        return BROKEN;
      }
      if (size == 0 && run < 15) {
        emptyBlocks = (1 << run) + bits.take(run);
        return k;
      }
      bits.skip(size);
      k = refining ? afterZeros(bits, known, k, run) : k + run;
      if (size > 0) {
        if (k > last) {
          return BROKEN;
        }
        found[block] |= 1L << k;
      }
      k++;
    }
    return k;
  }

  /** Passes over some zeros and reads a bit of each coefficient among them that is known. */
  private int afterZeros(CodedBits bits, long known, int from, int zeros) {
    int left = zeros;
    for (int k = from; k <= last; k++) {
      if ((known >>> k & 1) == 1) {
        bits.skip(1);
      } else if (--left < 0) {
        return k;
      }
    }
    return last + 1;
  }
}
