package dev.facecheck.measure;

import dev.facecheck.face.Face;
import dev.facecheck.image.Frame;
import java.util.Objects;

/**
 * What an estimator sees: the picture, the face that is judged, and that face aligned once for all.
 *
 * <p>Used by one thread: the aligned face is made when the first estimator asks for it.
 */
public final class Subject {
  private final Frame frame;
  private final Face face;
  private AlignedFace aligned;

  public Subject(Frame frame, Face face) {
    this.frame = Objects.requireNonNull(frame);
    this.face = Objects.requireNonNull(face);
  }

  public Frame frame() {
    return frame;
  }

  public Face face() {
    return face;
  }

  /** The face upright at a standard size. */
  public AlignedFace aligned() {
    if (aligned == null) {
      aligned = AlignedFace.of(frame, face);
    }
    return aligned;
  }
}
