package dev.facecheck.evaluate;

import dev.facecheck.face.Face;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A picture to be changed by code.
 *
 * @param sample as it was evaluated
 * @param picture upright, reduced and padded as for the check
 * @param platform as the platform's own decoder reads it, padded; neither turned upright nor
 *     reduced
 * @param faces found in the picture, where a change needs them
 */
record Original(Sample sample, BufferedImage picture, BufferedImage platform, List<Face> faces) {
  Original {
    faces = List.copyOf(faces);
  }

  Face face() {
    return faces.get(0);
  }
}
