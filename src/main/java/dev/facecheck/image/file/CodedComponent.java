package dev.facecheck.image.file;

import java.util.Arrays;

/** One component of a JPEG's frame while its coded data are read. */
final class CodedComponent {
  private final int blocks;
  private final int blocksPerUnit;
  private final int[] precision = new int[64];
  private long[] coefficients = {};

  private HuffmanTable dc;
  private HuffmanTable ac;

  /**
   * @param blocks of 8 x 8 samples that cover the component
   * @param blocksPerUnit of the component, where several components are interleaved
   */
  CodedComponent(int blocks, int blocksPerUnit) {
    this.blocks = blocks;
    this.blocksPerUnit = blocksPerUnit;
    Arrays.fill(precision, -1);
  }

  int blocks() {
    return blocks;
  }

  int blocksPerUnit() {
    return blocksPerUnit;
  }

  /** Takes the tables of a scan; null where it has none. */
  void use(HuffmanTable dcTable, HuffmanTable acTable) {
    dc = dcTable;
    ac = acTable;
  }

  HuffmanTable dc() {
    return dc;
  }

  HuffmanTable ac() {
    return ac;
  }

  /**
   * Notes what a progressive scan is said to add.
   *
   * @param first coefficient, 0 to 63
   * @param high the bit that was coded last, 0 if none was
   * @param low the bit that the scan codes last
   * @return whether that follows on what was coded before
   */
  boolean refine(int first, int last, int high, int low) {
    boolean follows = first == 0 || precision[0] >= 0;
    for (int k = first; k <= last; k++) {
      follows &= high == Math.max(0, precision[k]);
      precision[k] = low;
    }
    return follows;
  }

  /**
   * The coefficients of each block that are not 0, a bit each. The last element belongs to no
   * block.
   */
  long[] coefficients() {
    if (coefficients.length == 0) {
      coefficients = new long[blocks + 1];
    }
    return coefficients;
  }
}
