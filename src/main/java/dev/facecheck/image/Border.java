package dev.facecheck.image;

/** Filling of the parts of a crop that lie beyond the picture. */
public enum Border {
  /** Zero in all channels. */
  BLACK,
  /** The nearest sample of the picture. */
  REPLICATED,
  /** The picture itself, mirrored at its edge, as often as it takes. */
  MIRRORED
}
