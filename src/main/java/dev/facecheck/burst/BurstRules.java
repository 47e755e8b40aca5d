package dev.facecheck.burst;

import dev.facecheck.policy.Finding;
import dev.facecheck.policy.Policy;
import dev.facecheck.policy.Reason;
import dev.facecheck.policy.Verdict;
import dev.facecheck.startup.InitializationException;
import dev.facecheck.startup.Part;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules for a burst: its size, and the verdict on it.
 *
 * @param maxFrames {@value #MIN_FRAMES} to 30
 * @param interactionTimeout above zero, up to 10 minutes: by then, counted from the first frame, a
 *     usable frame and a blink have to be there
 * @param blinkOpenRatio opening from which on an eye is open, up to 1
 * @param blinkClosedRatio opening up to which an eye is closed, from 0 and less than the other
 */
public record BurstRules(
    int maxFrames, Duration interactionTimeout, double blinkOpenRatio, double blinkClosedRatio) {
  /** Less is no burst. */
  public static final int MIN_FRAMES = 2;

  private static final int MOST_FRAMES = 30;
  private static final BurstKeys KEYS = new BurstKeys(Part.BEST_SHOT_SETTINGS);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  /**
   * @throws InitializationException naming the key whose value is out of range
   */
  public BurstRules {
    KEYS.require(
        maxFrames >= MIN_FRAMES && maxFrames <= MOST_FRAMES, "max-frames", maxFrames, "2 to 30");
    KEYS.require(
        interactionTimeout.compareTo(Duration.ZERO) > 0
            && interactionTimeout.compareTo(LONGEST) <= 0,
        "interaction-timeout",
        interactionTimeout,
        "above 0 s, up to 10 minutes");
    KEYS.require(blinkClosedRatio >= 0, "blink-closed-ratio", blinkClosedRatio, "0 or more");
    KEYS.require(
        blinkOpenRatio > blinkClosedRatio && blinkOpenRatio <= 1,
        "blink-open-ratio",
        blinkOpenRatio,
        "above blink-closed-ratio, up to 1");
  }

  /**
   * @throws RefusedBurstException if there are too few or too many frames, or not each is later
   *     than the one before
   */
  void requireBurst(List<BurstFrame> frames) throws RefusedBurstException {
    if (frames.size() < MIN_FRAMES || frames.size() > maxFrames) {
      throw new RefusedBurstException(
          "a burst has %d to %d frames, not %d".formatted(MIN_FRAMES, maxFrames, frames.size()));
    }
    for (int i = 1; i < frames.size(); i++) {
      if (frames.get(i).at().compareTo(frames.get(i - 1).at()) <= 0) {
        throw new RefusedBurstException(
            "the timestamp of frame %d is not later than that of frame %d".formatted(i, i - 1));
      }
    }
  }

  /**
   * The verdict on a burst. Findings: the losses of the face; the findings of the best frame if
   * none is usable; the liveness of all frames; the interaction.
   *
   * @param frames all, in order
   * @param losses of the primary face
   */
  BurstResult conclude(
      List<FrameOutcome> frames, List<Finding> losses, Interaction interaction, Policy policy) {
    InteractionRules rules = new InteractionRules(frames.get(0).at(), interactionTimeout);
    Blinks blinks = Blinks.of(frames, policy.eyes(), blinkOpenRatio, blinkClosedRatio);
    Aggregate aggregate =
        Aggregate.of(frames, (int) blinks.ends().stream().filter(rules::inTime).count());
    List<Finding> findings = new ArrayList<>(losses);
    if (losses.stream().noneMatch(loss -> loss.reason() == Reason.FACE_NOT_FOUND)) {
      if (frames.stream().noneMatch(FrameOutcome::usable)) {
        BestShot.nearest(frames).ifPresent(frame -> findings.addAll(frame.verdict().findings()));
      }
      LivenessRule.judge(aggregate.liveness(), policy).ifPresent(findings::add);
      rules.usableFrame(frames).ifPresent(findings::add);
      if (interaction == Interaction.BLINK) {
        rules.blink(blinks).ifPresent(findings::add);
      }
    }
    Verdict verdict = Verdict.of(distinct(findings));
    Optional<FrameOutcome> best =
        verdict instanceof Verdict.Accepted ? BestShot.of(frames, rules.until()) : Optional.empty();
    return new BurstResult(verdict, best, frames, aggregate);
  }

  /** The first finding of each reason and component. */
  private static List<Finding> distinct(List<Finding> findings) {
    Set<List<Object>> seen = new HashSet<>();
    return findings.stream()
        .filter(finding -> seen.add(List.of(finding.reason(), finding.component())))
        .toList();
  }
}
