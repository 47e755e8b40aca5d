package dev.facecheck.image;

/** What a crop shows where it reaches beyond the picture. */
public enum Border {
  /** Zero in all channels. */
  BLACK,
  /** The nearest sample of the picture. */
  REPLICATED,
  /** The picture itself, mirrored at its edge, as often as it takes. */
  MIRRORED
}
