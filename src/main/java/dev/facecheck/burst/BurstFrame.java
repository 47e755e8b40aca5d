package dev.facecheck.burst;

import dev.facecheck.image.file.ImageBytes;
import java.time.Duration;
import java.util.Objects;

/**
 * One frame of a recording.
 *
 * @param image encoded
 * @param at when it was taken, from any beginning that all frames share
 */
public record BurstFrame(ImageBytes image, Duration at) {
  public BurstFrame {
    Objects.requireNonNull(image);
    Objects.requireNonNull(at);
  }
}
