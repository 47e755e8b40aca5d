package dev.facecheck.image;

/**
 * One upright RGB picture, 8 bits per sample, interleaved R, G, B, row after row.
 *
 * <p>A large picture is held reduced by a whole number: one sample stands for a square of {@link
 * #reduction()}² pixels, and pixels to the right or at the bottom that fill no square are left out.
 * {@link #width()} and {@link #height()} count the samples held, {@link #imageWidth()} and {@link
 * #imageHeight()} the pixels of the upright original. Every coordinate elsewhere (boxes, landmarks)
 * is in pixels of the upright original, and {@link #samplesPerPixel()} leads from there to the
 * samples, exactly.
 */
public final class Frame {
  private final byte[] rgb;
  private final int width;
  private final int height;
  private final int imageWidth;
  private final int imageHeight;
  private final int reduction;
  private volatile Frame half;

  /**
   * A picture that is not reduced.
   *
   * @param rgb width × height × 3 samples, taken over, not copied
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public Frame(byte[] rgb, int width, int height) {
    this(rgb, width, height, width, height, 1);
  }

  /**
   * A picture that may be reduced.
   *
   * @param rgb width × height × 3 samples, taken over, not copied
   * @param reduction original pixels per sample along an axis
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public Frame(byte[] rgb, int width, int height, int imageWidth, int imageHeight, int reduction) {
    if (width <= 0 || height <= 0 || rgb.length != Math.multiplyExact(width * 3, height)) {
      throw new IllegalArgumentException("the samples do not fill the frame");
    }
    if (reduction < 1 || imageWidth / reduction != width || imageHeight / reduction != height) {
      throw new IllegalArgumentException("a frame is its picture reduced by a whole number");
    }
    this.rgb = rgb;
    this.width = width;
    this.height = height;
    this.imageWidth = imageWidth;
    this.imageHeight = imageHeight;
    this.reduction = reduction;
  }

  /** Samples per row. */
  public int width() {
    return width;
  }

  /** Rows of samples. */
  public int height() {
    return height;
  }

  /** Width of the upright original in pixels. */
  public int imageWidth() {
    return imageWidth;
  }

  /** Height of the upright original in pixels. */
  public int imageHeight() {
    return imageHeight;
  }

  /** Samples held per original pixel along an axis, above 0 and at most 1. */
  public double samplesPerPixel() {
    return 1.0 / reduction;
  }

  /** Original pixels per sample along an axis, 1 or more. */
  public int reduction() {
    return reduction;
  }

  /** One sample as 0 to 255; channel 0 is red, 1 green, 2 blue. */
  public int sample(int x, int y, int channel) {
    return rgb[(y * width + x) * 3 + channel] & 0xff;
  }

  /** Whether there is a {@link #half()}. */
  boolean canHalve() {
    return width > 1 && height > 1;
  }

  /**
   * The same picture at half the size, made at the first call: crops that shrink a lot read a
   * quarter of the samples.
   */
  Frame half() {
    Frame made = half;
    if (made == null) {
      made = HalfSize.of(this);
      half = made;
    }
    return made;
  }

  /** The samples themselves, for the loops of this package's crops; never to be changed. */
  byte[] samples() {
    return rgb;
  }

  @Override
  public String toString() {
    return "Frame[" + width + "x" + height + " of " + imageWidth + "x" + imageHeight + "]";
  }
}
