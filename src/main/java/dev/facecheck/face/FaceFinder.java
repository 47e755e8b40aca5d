package dev.facecheck.face;

import dev.facecheck.image.Frame;
import java.util.List;

/** Finder of the faces of a picture, with their landmarks. */
public interface FaceFinder {
  /** All faces, the largest first; empty when there is none. */
  List<Face> find(Frame frame);
}
