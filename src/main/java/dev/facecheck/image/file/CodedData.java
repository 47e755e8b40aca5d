package dev.facecheck.image.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.plugins.jpeg.JPEGHuffmanTable;

/**
 * The entropy-coded data of a JPEG, read without making a picture, to tell lost data from what does
 * no harm: wrong parameters of a scan that cannot have any, or bytes that belong to nothing.
 *
 * <p>Decoders complain of both alike and fill the gaps with grey. This walk takes less than half
 * the time of decoding, and is made only where the decoder complains.
 */
final class CodedData {
  private static final int PROGRESSIVE_FRAME = 0xc2;

  private final ImageBytes bytes;
  private final HuffmanTable[] dc = {
    HuffmanTable.of(JPEGHuffmanTable.StdDCLuminance),
    HuffmanTable.of(JPEGHuffmanTable.StdDCChrominance),
    null,
    null
  };
  private final HuffmanTable[] ac = {
    HuffmanTable.of(JPEGHuffmanTable.StdACLuminance),
    HuffmanTable.of(JPEGHuffmanTable.StdACChrominance),
    null,
    null
  };
  private final Map<Integer, CodedComponent> components = new LinkedHashMap<>();
  private int interleavedUnits;
  private int restartInterval;
  private boolean progressive;
  private boolean consistent = true;

  /**
   * @param bytes of a JPEG that a decoder has read to its end
   */
  CodedData(ImageBytes bytes) {
    this.bytes = bytes;
  }

  /**
   * Whether all data of every scan are there and decode.
   *
   * @throws RefusedImageException if the JPEG ends within a segment
   */
  boolean isWhole() throws RefusedImageException {
    JpegSegment segment = JpegSegment.next(bytes, 2);
    boolean whole = true;
    while (whole && segment.marker() != JpegSegment.END_OF_IMAGE) {
      JpegSegment next = JpegSegment.next(bytes, segment.end());
      if (segment.marker() == JpegSegment.START_OF_SCAN) {
        CodedScan scan = scan(segment);
        CodedBits bits = new CodedBits(bytes, segment.end(), next.first());
        whole = consistent && scan.isWhole(bits, next.marker() == JpegSegment.END_OF_IMAGE);
      } else {
        read(segment);
        whole = next.first() - segment.end() <= CodedScan.MAX_STRAY_BYTES;
      }
      segment = next;
    }
    return whole;
  }

  private void read(JpegSegment segment) throws RefusedImageException {
    switch (segment.marker()) {
      case 0xc0, 0xc1, PROGRESSIVE_FRAME -> {
        progressive = segment.marker() == PROGRESSIVE_FRAME;
        readFrame(segment);
      }
      case 0xc4 -> readTables(segment);
      case 0xdd -> restartInterval = bytes.unsigned16(segment.start());
      default -> {
        // Nothing else says how the data are coded.
      }
    }
  }

  private void readFrame(JpegSegment segment) throws RefusedImageException {
    JpegFrame frame = JpegFrame.read(bytes, segment);
    int across = frame.components().stream().mapToInt(JpegFrame.Component::across).max().orElse(1);
    int down = frame.components().stream().mapToInt(JpegFrame.Component::down).max().orElse(1);
    interleavedUnits = parts(frame.width(), 8 * across) * parts(frame.height(), 8 * down);
    for (JpegFrame.Component each : frame.components()) {
      int columns = parts(parts(frame.width() * each.across(), across), 8);
      int rows = parts(parts(frame.height() * each.down(), down), 8);
      components.put(each.id(), new CodedComponent(columns * rows, each.across() * each.down()));
    }
  }

  /** The parts of a size that cover a whole. */
  private static int parts(int whole, int size) {
    return (whole + size - 1) / size;
  }

  private void readTables(JpegSegment segment) {
    for (int at = segment.start(); at + 17 <= segment.end(); ) {
      int place = bytes.at(at);
      (place < 0x10 ? dc : ac)[place & 3] = HuffmanTable.read(bytes, at + 1);
      int symbols = 0;
      for (int i = 1; i <= 16; i++) {
        symbols += bytes.at(at + i);
      }
      at += 17 + symbols;
    }
  }

  private CodedScan scan(JpegSegment segment) {
    int count = bytes.at(segment.start());
    int at = segment.start() + 1 + 2 * count;
    int first = bytes.at(at);
    int last = bytes.at(at + 1);
    int high = bytes.at(at + 2) >> 4;
    List<CodedComponent> scanned = new ArrayList<>();
    for (int i = at - 2 * count; i < at; i += 2) {
      CodedComponent component = components.get(bytes.at(i));
      component.use(dc[bytes.at(i + 1) >> 4 & 3], ac[bytes.at(i + 1) & 3]);
      consistent &= !progressive || component.refine(first, last, high, bytes.at(at + 2) & 15);
      scanned.add(component);
    }
    BlockCoding coding =
        progressive ? new ProgressiveCoding(first, last, high > 0) : BlockCoding::readSequential;
    return new CodedScan(scanned, coding, interleavedUnits, restartInterval);
  }
}
