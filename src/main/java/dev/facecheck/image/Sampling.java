package dev.facecheck.image;

/** How samples become a net's input: value = sample × scale + offset, in RGB or BGR planes. */
public record Sampling(float scale, float offset, boolean bgr) {
  public static Sampling rgb(float scale, float offset) {
    return new Sampling(scale, offset, false);
  }

  public static Sampling bgr(float scale, float offset) {
    return new Sampling(scale, offset, true);
  }
}
