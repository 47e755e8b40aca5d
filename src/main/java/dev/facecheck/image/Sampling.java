package dev.facecheck.image;

import java.util.Objects;

/**
 * How a crop takes its values from a frame.
 *
 * @param border beyond the picture
 * @param antialiased whether a crop that shrinks averages several samples per pixel; nets that were
 *     trained on plainly interpolated crops want it off
 */
public record Sampling(Border border, boolean antialiased) {

  public Sampling {
    Objects.requireNonNull(border);
  }
}
