package dev.facecheck.image.file;

/**
 * Turn from stored to upright rows and columns: the eight values of the EXIF tag Orientation (CIPA
 * DC-008, tag 0x0112), in their numbers' order from 1.
 */
public enum Orientation {
  UPRIGHT(false, false, false),
  MIRRORED(false, true, false),
  ROTATED_180(false, true, true),
  FLIPPED(false, false, true),
  TRANSPOSED(true, false, false),
  ROTATED_90_CLOCKWISE(true, true, false),
  TRANSVERSED(true, true, true),
  ROTATED_90_COUNTERCLOCKWISE(true, false, true);

  private final boolean swapsAxes;
  private final boolean mirrorsX;
  private final boolean mirrorsY;

  Orientation(boolean swapsAxes, boolean mirrorsX, boolean mirrorsY) {
    this.swapsAxes = swapsAxes;
    this.mirrorsX = mirrorsX;
    this.mirrorsY = mirrorsY;
  }

  /** The orientation of an EXIF value; anything but 1 to 8 counts as upright, as viewers do. */
  public static Orientation ofExif(int value) {
    return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
  }

  /** Whether the upright picture is as wide as the stored one is high. */
  public boolean swapsAxes() {
    return swapsAxes;
  }

  /** Whether the upright x axis runs against the stored axis that it is taken from. */
  public boolean mirrorsX() {
    return mirrorsX;
  }

  /** Whether the upright y axis runs against the stored axis that it is taken from. */
  public boolean mirrorsY() {
    return mirrorsY;
  }
}
