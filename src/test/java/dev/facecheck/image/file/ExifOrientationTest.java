package dev.facecheck.image.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExifOrientationTest {
  private static final int TAG = 0x0112;
  private static final int SHORT = 3;
  private static final int LONG = 4;

  @ParameterizedTest
  @CsvSource({
    // type, value -> orientation
    "3, 6, 6",
    "4, 6, 6",
    "4, 65542, 1",
    "4, -1, 1",
    "1, 6, 1",
    "3, 0, 1",
    "3, 9, 1",
  })
  void readsShortAndLongNumbers(int type, int value, int expected) {
    for (ByteOrder order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
      ByteBuffer exif = block(order, 1, entry(order, TAG, type, value));
      assertEquals(Orientation.ofExif(expected), whole(exif), order.toString());
    }
  }

  @Test
  void findsTheTagBehindOthers() {
    ByteOrder order = ByteOrder.BIG_ENDIAN;
    byte[] other = entry(order, 0x010f, SHORT, 3);
    byte[] tag = entry(order, TAG, SHORT, 8);

    assertEquals(Orientation.ofExif(8), whole(block(order, 3, other, other, tag)));
    assertEquals(Orientation.UPRIGHT, whole(block(order, 2, other, other, tag)));
    assertEquals(Orientation.UPRIGHT, whole(block(order, 0, tag)));
    assertEquals(Orientation.UPRIGHT, whole(block(order, 2, other, other)));
  }

  @Test
  void readsNoEntryThatTheBlockCutsOff() {
    ByteBuffer exif = block(ByteOrder.BIG_ENDIAN, 900, entry(ByteOrder.BIG_ENDIAN, TAG, LONG, 8));

    assertEquals(Orientation.ofExif(8), whole(exif));
    assertEquals(
        Orientation.UPRIGHT, ExifOrientation.of(new ImageBytes(bytes(exif)), 0, exif.limit() - 1));
  }

  @ParameterizedTest
  @CsvSource({"8, 5", "20, 1", "21, 1", "2147483647, 1", "-8, 1", "-1, 1"})
  void followsNoDirectoryOutsideTheBlock(int directory, int expected) {
    ByteOrder order = ByteOrder.LITTLE_ENDIAN;
    ByteBuffer exif = block(order, 1, entry(order, TAG, SHORT, 5)).putInt(4, directory);

    assertEquals(Orientation.ofExif(expected), whole(exif));
  }

  @Test
  void readsADirectoryAnywhereInTheBlock() {
    ByteOrder order = ByteOrder.BIG_ENDIAN;
    ByteBuffer late = ByteBuffer.allocate(30).order(order);
    late.put(new byte[] {'M', 'M', 0, 42}).putInt(16).position(16);
    late.putShort((short) 1).put(entry(order, TAG, SHORT, 7));

    assertEquals(Orientation.ofExif(7), whole(late));
  }

  @Test
  void wantsTheSignatureOfAWholeHeader() {
    ByteOrder order = ByteOrder.BIG_ENDIAN;
    byte[] exif = block(order, 1, entry(order, TAG, SHORT, 5)).array();
    for (int at = 0; at < 4; at++) {
      byte[] other = exif.clone();
      other[at]++;
      assertEquals(Orientation.UPRIGHT, ExifOrientation.of(new ImageBytes(other), 0, exif.length));
    }
    assertEquals(Orientation.UPRIGHT, ExifOrientation.of(new ImageBytes(exif), 0, 7));
  }

  private static ByteBuffer block(ByteOrder order, int count, byte[]... entries) {
    ByteBuffer block = ByteBuffer.allocate(10 + 12 * entries.length).order(order);
    boolean big = order == ByteOrder.BIG_ENDIAN;
    block.put(big ? new byte[] {'M', 'M', 0, 42} : new byte[] {'I', 'I', 42, 0});
    block.putInt(8).putShort((short) count);
    for (byte[] entry : entries) {
      block.put(entry);
    }
    return block;
  }

  private static byte[] entry(ByteOrder order, int tag, int type, int value) {
    ByteBuffer entry = ByteBuffer.allocate(12).order(order);
    entry.putShort((short) tag).putShort((short) type).putInt(1);
    return type == SHORT ? entry.putShort((short) value).array() : entry.putInt(value).array();
  }

  private static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.limit()];
    buffer.get(0, bytes);
    return bytes;
  }

  private static Orientation whole(ByteBuffer exif) {
    return ExifOrientation.of(new ImageBytes(bytes(exif)), 0, exif.limit());
  }
}
