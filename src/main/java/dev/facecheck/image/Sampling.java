package dev.facecheck.image;

import java.util.Objects;

/**
 * Rules by which a crop takes its values from a frame.
 *
 * @param border beyond the picture
 * @param antialiased whether a crop that shrinks averages several samples per pixel; off for
 *     networks that were trained on plainly interpolated crops
 * @param fine whether that begins as soon as a pixel stands for more than one sample, and not only
 *     from two on: four times the work there, for crops that change less as the picture is shifted
 */
public record Sampling(Border border, boolean antialiased, boolean fine) {
  public Sampling {
    Objects.requireNonNull(border);
  }

  public Sampling(Border border, boolean antialiased) {
    this(border, antialiased, false);
  }
}
