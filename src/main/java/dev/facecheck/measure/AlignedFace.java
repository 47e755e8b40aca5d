package dev.facecheck.measure;

import dev.facecheck.face.Face;
import dev.facecheck.image.Frame;

/** The face turned upright and sampled at a standard size, with its luminance and its outline. */
public final class AlignedFace {

  private AlignedFace() {}

  static AlignedFace of(Frame frame, Face face) {
    return new AlignedFace();
  }
}
