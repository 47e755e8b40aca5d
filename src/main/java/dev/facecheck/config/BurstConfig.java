package dev.facecheck.config;

import dev.facecheck.burst.BurstRules;
import dev.facecheck.burst.TrackingLimits;
import dev.facecheck.startup.InitializationException;
import java.time.Duration;

/**
 * Several frames of one recording. The two parts that are made of these keys check them, and throw
 * {@link InitializationException} naming the key whose value is out of range.
 */
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

  default TrackingLimits trackingLimits() {
    return new TrackingLimits(
        sameFaceSimilarity(),
        certainFaceSimilarity(),
        minBoxOverlapRatio(),
        maxFaceLoss(),
        criticalLossFrames());
  }

  default BurstRules rules() {
    return new BurstRules(maxFrames(), interactionTimeout(), blinkOpenRatio(), blinkClosedRatio());
  }
}
