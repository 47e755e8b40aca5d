package dev.facecheck.config;

import dev.facecheck.burst.BurstRules;
import dev.facecheck.burst.TrackingLimits;
import dev.facecheck.startup.InitializationException;
import java.time.Duration;

/** Several frames of one recording; the two parts that are made of these keys check them. */
public interface BurstConfig {
  int maxFrames();

  /** From the first frame. */
  Duration interactionTimeout();

  double blinkOpenRatio();

  double blinkClosedRatio();

  double sameFaceSimilarity();

  double certainFaceSimilarity();

  /** Intersection over union. */
  double minBoxOverlapRatio();

  Duration maxFaceLoss();

  int criticalLossFrames();

  /**
   * Returns the limits of tracking.
   *
   * @throws InitializationException naming the key whose value is out of range
   */
  default TrackingLimits trackingLimits() {
    return new TrackingLimits(
        sameFaceSimilarity(),
        certainFaceSimilarity(),
        minBoxOverlapRatio(),
        maxFaceLoss(),
        criticalLossFrames());
  }

  /**
   * Returns the rules for a burst.
   *
   * @throws InitializationException naming the key whose value is out of range
   */
  default BurstRules rules() {
    return new BurstRules(maxFrames(), interactionTimeout(), blinkOpenRatio(), blinkClosedRatio());
  }
}
