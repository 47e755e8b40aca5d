package dev.facecheck.image.file;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Frame header of a JPEG (ITU-T T.81, section B.2.2).
 *
 * @param width columns as stored
 * @param height rows as stored
 * @param components in their order
 */
record JpegFrame(int width, int height, List<Component> components) {
  private static final List<Integer> RGB_IDS = List.of((int) 'R', (int) 'G', (int) 'B');

  JpegFrame {
    components = List.copyOf(components);
  }

  /**
   * @param id its identifier, 0 to 255
   * @param across samples across that it has where others have fewer, 1 to 4
   * @param down samples down that it has where others have fewer, 1 to 4
   */
  record Component(int id, int across, int down) {

    /** Reads the three bytes of a component. */
    static Component read(ImageBytes bytes, int at) {
      return new Component(bytes.at(at), bytes.at(at + 1) >> 4, bytes.at(at + 1) & 15);
    }
  }

  /**
   * Reads the header from its segment.
   *
   * @throws RefusedImageException if it is damaged, or says that the coding is not supported
   */
  static JpegFrame read(ImageBytes bytes, JpegSegment segment) throws RefusedImageException {
    int at = segment.start();
    if (segment.length() < 6 || segment.length() != 6 + 3 * bytes.at(at + 5)) {
      throw RefusedImageException.damaged("the frame header of the JPEG contradicts itself");
    }
    int bits = bytes.at(at);
    int components = bytes.at(at + 5);
    if (bits != 8 || (components != 1 && components != 3 && components != 4)) {
      throw RefusedImageException.unsupported(
          "a JPEG of " + bits + " bits and " + components + " components");
    }
    int height = bytes.unsigned16(at + 1);
    int width = bytes.unsigned16(at + 3);
    if (height == 0) {
      throw RefusedImageException.unsupported("a JPEG whose height follows its data");
    }
    if (width == 0) {
      throw RefusedImageException.damaged("the JPEG has no width");
    }
    return new JpegFrame(
        width,
        height,
        IntStream.range(0, components)
            .mapToObj(i -> Component.read(bytes, at + 6 + 3 * i))
            .toList());
  }

  /** The identifiers of the components, in their order. */
  List<Integer> componentIds() {
    return components.stream().map(Component::id).toList();
  }

  /**
   * The colour coding, chosen as libjpeg does, and so as browsers do.
   *
   * @param jfif whether there is a JFIF segment
   * @param adobeTransform of the Adobe segment; -1 where there is none
   */
  SampleColour colour(boolean jfif, int adobeTransform) {
    return switch (components.size()) {
      case 1 -> SampleColour.GREY;
      case 3 -> {
        boolean rgb = adobeTransform == -1 ? componentIds().equals(RGB_IDS) : adobeTransform == 0;
        yield rgb && !jfif ? SampleColour.RGB : SampleColour.YCBCR;
      }
      default -> adobeTransform <= 0 ? SampleColour.CMYK : SampleColour.YCCK;
    };
  }
}
