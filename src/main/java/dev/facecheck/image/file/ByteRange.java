package dev.facecheck.image.file;

import java.util.List;

/**
 * A part of a file.
 *
 * @param from index of the first byte
 * @param to index after the last byte
 */
record ByteRange(int from, int to) {
  int length() {
    return to - from;
  }

  /** Appends the range to others, joined with the last one where they meet. */
  void appendTo(List<ByteRange> ranges) {
    int last = ranges.size() - 1;
    if (last >= 0 && ranges.get(last).to == from) {
      ranges.set(last, new ByteRange(ranges.get(last).from, to));
    } else {
      ranges.add(this);
    }
  }
}
