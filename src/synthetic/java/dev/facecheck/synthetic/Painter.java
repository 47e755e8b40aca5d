package dev.facecheck.synthetic;

/** A function of pixels that paints a picture. */
@FunctionalInterface
public interface Painter {
  /** The colour of one channel at a pixel, 0 to 255; anything beyond is clipped. */
  double at(int x, int y, int channel);
}
