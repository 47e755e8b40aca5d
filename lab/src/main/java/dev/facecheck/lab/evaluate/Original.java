package dev.facecheck.lab.evaluate;

import dev.facecheck.face.Face;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A picture to be changed by code.
 *
 * @param sample as it was evaluated
 * @param picture upright, padded as for the check, with all its pixels
 * @param platform the same as the platform's own decoder reads it
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
