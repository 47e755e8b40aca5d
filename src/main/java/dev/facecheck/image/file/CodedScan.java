package dev.facecheck.image.file;

import java.util.List;

/**
 * One scan of a JPEG (ITU-T T.81, section A.2), read to see whether all its data are there. Pixels
 * are not made.
 *
 * @param components one, whose blocks come one by one, or several, which are interleaved
 * @param interleavedUnits in which all components of the frame take turns
 * @param restartInterval in units; 0 where there are no restart markers
 */
record CodedScan(
    List<CodedComponent> components,
    BlockCoding coding,
    int interleavedUnits,
    int restartInterval) {
  /** Bytes that webcams leave before a restart marker; more are the rest of something damaged. */
  static final int MAX_STRAY_BYTES = 9;

  /** The same before the end of the image. */
  private static final int MAX_LAST_STRAY_BYTES = 99;

  CodedScan {
    components = List.copyOf(components);
  }

  /**
   * Whether each unit decodes and nothing is left over but stray bytes.
   *
   * @param lastOfImage whether the end of the image follows
   */
  boolean isWhole(CodedBits bits, boolean lastOfImage) {
    int units = components.size() > 1 ? interleavedUnits : components.get(0).blocks();
    int unitsPerInterval = restartInterval == 0 ? units : restartInterval;
    for (int unit = 0; unit < units; unit++) {
      if (unit > 0 && unit % unitsPerInterval == 0) {
        if (!endsWell(bits, false) || bits.restart() != (unit / unitsPerInterval - 1 & 7)) {
          return false;
        }
        coding.restart();
      }
      if (!read(bits, unit)) {
        return false;
      }
    }
    return endsWell(bits, lastOfImage) && !goesOn(bits);
  }

  private boolean read(CodedBits bits, int unit) {
    if (components.size() == 1) {
      return coding.read(bits, components.get(0), unit) && !bits.overrun();
    }
    for (CodedComponent component : components) {
      for (int block = 0; block < component.blocksPerUnit(); block++) {
        if (!coding.read(bits, component, component.blocks())) {
          return false;
        }
      }
    }
    return !bits.overrun();
  }

  /**
   * Passes over what is left before a marker: whether it is nothing that belongs to the picture.
   *
   * <p>That is padding, which repeats one byte, or a few other bytes. The data before it end as
   * encoders end them, with the last byte filled up; damaged data do so by chance alone. Before the
   * end of the image, more will do, unless it decodes to further units: these belong to rows that
   * the header leaves out, or others before them were lost.
   */
  private boolean endsWell(CodedBits bits, boolean endOfImage) {
    if (bits.atEnd()) {
      return true;
    }
    CodedBits left = bits.copy();
    boolean filledUp = bits.isFilledUp() && coding.leavesStrayBytes();
    int stray = bits.skipStrayBytes();
    if (filledUp && stray <= MAX_STRAY_BYTES) {
      return true;
    }
    return endOfImage && (stray == 1 || (stray <= MAX_LAST_STRAY_BYTES && !areUnits(left)));
  }

  private boolean areUnits(CodedBits left) {
    do {
      coding.restart();
      if (!read(left, components.get(0).blocks())) {
        return false;
      }
    } while (!left.atEnd());
    return true;
  }

  /** Whether data follow on a restart marker although all units were read. */
  private static boolean goesOn(CodedBits bits) {
    while (bits.restart() >= 0) {
      if (!bits.atEnd()) {
        return true;
      }
    }
    return false;
  }
}
