package dev.facecheck.burst;

import dev.facecheck.startup.InitializationException;
import dev.facecheck.startup.Part;
import java.time.Duration;
import java.util.Objects;

/**
 * Limits for following the primary face: how similar it has to be, and how long it may be away.
 * Similarities are a hundredth of the comparison's confidence.
 *
 * @param sameFaceSimilarity 0 to 1: of a face where the primary one was last, from which on it is
 *     in doubt instead of another
 * @param certainFaceSimilarity from that to 1: of the primary face
 * @param minBoxOverlapRatio 0 to 1: intersection over union of the boxes, from which on a face
 *     counts as being where the primary one was last
 * @param maxFaceLoss up to a minute: a longer absence is a loss
 * @param criticalLossFrames 1 to 1000: frames of another face at the end that are a loss for good
 */
public record TrackingLimits(
    double sameFaceSimilarity,
    double certainFaceSimilarity,
    double minBoxOverlapRatio,
    Duration maxFaceLoss,
    int criticalLossFrames) {
  private static final BurstKeys KEYS = new BurstKeys(Part.TRACKING_SETTINGS);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /**
   * @throws InitializationException naming the key whose value is out of range
   */
  public TrackingLimits {
    Objects.requireNonNull(maxFaceLoss);
    // A limit of zero would accept every face as the primary one.
    KEYS.require(sameFaceSimilarity > 0, "same-face-similarity", sameFaceSimilarity, "above 0");
    KEYS.require(sameFaceSimilarity <= 1, "same-face-similarity", sameFaceSimilarity, "up to 1");
    KEYS.require(
        certainFaceSimilarity >= sameFaceSimilarity && certainFaceSimilarity <= 1,
        "certain-face-similarity",
        certainFaceSimilarity,
        "same-face-similarity to 1");
    KEYS.require(
        minBoxOverlapRatio >= 0 && minBoxOverlapRatio <= 1,
        "min-box-overlap-ratio",
        minBoxOverlapRatio,
        "0 to 1");
    KEYS.require(
        !maxFaceLoss.isNegative() && maxFaceLoss.compareTo(LONGEST) <= 0,
        "max-face-loss",
        maxFaceLoss,
        "0 s to 1 minute");
    KEYS.require(
        criticalLossFrames >= 1 && criticalLossFrames <= 1000,
        "critical-loss-frames",
        criticalLossFrames,
        "1 to 1000");
  }
}
