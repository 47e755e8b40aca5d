package dev.facecheck.burst;

/** Presence of the primary face in one frame. */
public enum Sighting {
  /** The largest face, which was judged, is the primary one. */
  PRIMARY,
  /** The primary face is there, but a larger one was judged. */
  BESIDE_A_LARGER_FACE,
  /** Another face is there, and the primary one is not. */
  ANOTHER_FACE,
  /**
   * A face that may be the primary one, but not for certain: blurred, dark, turned away, or
   * somebody alike.
   */
  UNCLEAR,
  /** No face at all. */
  NO_FACE;

  /** Whether the primary face was seen. */
  boolean seen() {
    return this == PRIMARY || this == BESIDE_A_LARGER_FACE;
  }
}
