package dev.facecheck.config;

import dev.facecheck.burst.BurstRules;
import dev.facecheck.burst.TrackingLimits;
import dev.facecheck.startup.InitializationException;
import java.time.Duration;
import java.util.Objects;

/**
 * The settings of bursts as written; the two parts that they are for check their ranges.
 *
 * @param maxFrames of one burst
 * @param interactionTimeout from the first frame
 * @param blinkOpenRatio opening from which on an eye is open
 * @param blinkClosedRatio opening up to which an eye is closed
 * @param sameFaceSimilarity of a face in its place that may be the primary one
 * @param certainFaceSimilarity of the primary face
 * @param minBoxOverlapRatio intersection over union that is the same place
 * @param maxFaceLoss what is forgiven
 * @param criticalLossFrames of another face, at the end
 */
public record BurstSettings(
    int maxFrames,
    Duration interactionTimeout,
    double blinkOpenRatio,
    double blinkClosedRatio,
    double sameFaceSimilarity,
    double certainFaceSimilarity,
    double minBoxOverlapRatio,
    Duration maxFaceLoss,
    int criticalLossFrames) {

  public BurstSettings {
    Objects.requireNonNull(interactionTimeout);
    Objects.requireNonNull(maxFaceLoss);
  }

  static BurstSettings of(FaceCheckConfig.Burst written) {
    return new BurstSettings(
        written.maxFrames(),
        written.interactionTimeout(),
        written.blinkOpenRatio(),
        written.blinkClosedRatio(),
        written.sameFaceSimilarity(),
        written.certainFaceSimilarity(),
        written.minBoxOverlapRatio(),
        written.maxFaceLoss(),
        written.criticalLossFrames());
  }

  /**
   * What the tracking needs.
   *
   * @throws InitializationException naming the key whose value is out of range
   */
  public TrackingLimits trackEngine() {
    return new TrackingLimits(
        sameFaceSimilarity,
        certainFaceSimilarity,
        minBoxOverlapRatio,
        maxFaceLoss,
        criticalLossFrames);
  }

  /**
   * What judges a burst.
   *
   * @throws InitializationException naming the key whose value is out of range
   */
  public BurstRules observer() {
    return new BurstRules(maxFrames, interactionTimeout, blinkOpenRatio, blinkClosedRatio);
  }
}
