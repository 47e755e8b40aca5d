package dev.facecheck.measure;

import dev.facecheck.face.Face;
import dev.facecheck.image.Frame;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The judged face and its picture, as estimators see them, with the face aligned once for all.
 *
 * <p>Used by one thread: the aligned face is made when the first estimator asks for it.
 */
public final class Subject {
  private final Frame frame;
  private final Face face;
  private final Map<Class<?>, Object> shared = new HashMap<>();

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
    return shared(AlignedFace.class, subject -> new AlignedFace(frame, face.mesh()));
  }

  /**
   * A result that several stages share, like the recogniser's tensors; made at the first call.
   *
   * @param maker asks for no other shared result
   */
  public <T> T shared(Class<T> kind, Function<Subject, T> maker) {
    return kind.cast(shared.computeIfAbsent(kind, unknown -> maker.apply(this)));
  }
}
