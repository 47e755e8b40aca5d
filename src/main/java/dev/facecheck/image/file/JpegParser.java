package dev.facecheck.image.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parser of a JPEG: one walk over its segments (ITU-T T.81, JFIF 1.02, Adobe TN 5116). */
final class JpegParser {
  /**
   * Most scans of one picture. Encoders write about ten; each costs a pass over the whole picture,
   * so that thousands of empty ones would keep a core busy for minutes.
   */
  private static final int MAX_SCANS = 100;

  /**
   * More scans than encoders write: from here on, all scans together may pass over so many pixels.
   */
  private static final int USUAL_SCANS = 12;

  private static final long MAX_SCANNED_PIXELS = USUAL_SCANS * 25_000_000L;

  private final ImageBytes bytes;
  private final List<ByteRange> picture = new ArrayList<>();
  private final Set<Integer> unscanned = new HashSet<>();
  private JpegFrame frame;
  private int scans;
  private SampleColour colour;
  private boolean jfif;
  private int adobeTransform = -1;
  private Orientation orientation;

  JpegParser(ImageBytes bytes) {
    this.bytes = bytes;
  }

  /**
   * Reads all segments up to the end of the image.
   *
   * @throws RefusedImageException if the coding is not supported, or a part is damaged or missing
   */
  JpegFile read() throws RefusedImageException {
    new ByteRange(0, 2).appendTo(picture);
    JpegSegment segment = JpegSegment.next(bytes, 2);
    while (segment.marker() != JpegSegment.END_OF_IMAGE) {
      read(segment);
      if (scans == 0 && !segment.isMetadata()) {
        segment.range().appendTo(picture);
      }
      segment = JpegSegment.next(bytes, segment.end());
    }
    if (scans == 0 || !unscanned.isEmpty()) {
      throw RefusedImageException.damaged("the JPEG lacks a part of the picture");
    }
    ImageHeader header =
        new ImageHeader(
            ImageFormat.JPEG,
            frame.width(),
            frame.height(),
            frame.components().size(),
            8,
            orientation == null ? Orientation.UPRIGHT : orientation);
    return new JpegFile(bytes, header, colour, picture);
  }

  private void read(JpegSegment segment) throws RefusedImageException {
    switch (segment.marker()) {
      case 0xc0, 0xc1, 0xc2 -> readFrame(segment);
      case 0xc3, 0xc5, 0xc6, 0xc7, 0xc8, 0xcb, 0xcd, 0xce, 0xcf ->
          throw RefusedImageException.unsupported("a lossless or hierarchical JPEG");
      case 0xc9, 0xca -> throw RefusedImageException.unsupported("an arithmetically coded JPEG");
      case JpegSegment.START_OF_SCAN -> readScan(segment);
      case 0xe0 -> jfif |= bytes.has(segment.start(), "JFIF\0");
      case 0xe1 -> readExif(segment);
      case 0xee -> readAdobe(segment);
      case JpegSegment.START_OF_IMAGE ->
          throw RefusedImageException.damaged("a JPEG begins within the JPEG");
      default -> {
        // Tables are the decoder's; other metadata is not used.
      }
    }
  }

  private void readFrame(JpegSegment segment) throws RefusedImageException {
    if (frame != null) {
      throw RefusedImageException.damaged("the frame header of the JPEG contradicts itself");
    }
    frame = JpegFrame.read(bytes, segment);
    unscanned.addAll(frame.componentIds());
  }

  private void readScan(JpegSegment segment) throws RefusedImageException {
    int at = segment.start();
    boolean counted = segment.length() > 0 && segment.length() == 4 + 2 * bytes.at(at);
    if (frame == null || !counted) {
      throw RefusedImageException.damaged("a scan header of the JPEG contradicts the frame");
    }
    for (int i = 0; i < bytes.at(at); i++) {
      unscanned.remove(bytes.at(at + 1 + 2 * i));
    }
    scans++;
    if (scans == 1) {
      // Decoders choose the colours by the segments before the first scan.
      colour = frame.colour(jfif, adobeTransform);
      new ByteRange(segment.first(), bytes.length()).appendTo(picture);
    }
    boolean costly =
        scans > USUAL_SCANS && (long) scans * frame.width() * frame.height() > MAX_SCANNED_PIXELS;
    if (scans > MAX_SCANS || costly) {
      throw RefusedImageException.unsupported("a JPEG of " + scans + " scans and more");
    }
  }

  private void readExif(JpegSegment segment) {
    if (orientation == null && bytes.has(segment.start(), "Exif\0")) {
      orientation = ExifOrientation.of(bytes, segment.start() + 6, segment.end());
    }
  }

  private void readAdobe(JpegSegment segment) {
    if (bytes.has(segment.start(), "Adobe") && segment.length() >= 12) {
      adobeTransform = bytes.at(segment.start() + 11);
    }
  }
}
