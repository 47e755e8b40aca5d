package dev.facecheck.edge;

import dev.facecheck.burst.BurstFrame;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * When each frame of a burst was taken: by the frame's own time, by a list of times, or by the
 * number of frames per second; without any of them, ten per second.
 */
final class FrameTimes {
  private static final double DEFAULT_PER_SECOND = 10;
  private static final double MIN_PER_SECOND = 0.1;
  private static final double MAX_PER_SECOND = 240;
  private static final double NANOS = 1e9;
  private static final Duration LATEST = Duration.ofDays(1);

  private FrameTimes() {}

  /**
   * The frames with their times, in the order in which they came.
   *
   * @throws RefusedRequestException if times are given in two ways, for some frames only, or are
   *     none
   */
  static List<BurstFrame> of(Parts parts) throws RefusedRequestException {
    List<Parts.Picture> pictures = parts.pictures();
    long own = pictures.stream().filter(p -> p.timestampMs().isPresent()).count();
    Optional<String> list = parts.text("timestamps_ms");
    Optional<String> rate = parts.text("frames_per_second");
    if ((own > 0 ? 1 : 0) + (list.isPresent() ? 1 : 0) + (rate.isPresent() ? 1 : 0) > 1) {
      throw RefusedRequestException.badRequest(
          "Times are given once: per frame, as timestamps_ms, or as frames_per_second.");
    }
    if (own > 0 && own < pictures.size()) {
      throw RefusedRequestException.badRequest("Either every frame has a timestamp_ms or none.");
    }
    double perSecond = rate.isPresent() ? perSecond(rate.get()) : DEFAULT_PER_SECOND;
    List<Duration> listed = list.isPresent() ? listed(list.get(), pictures.size()) : List.of();
    requireWithinADay(own > 0 ? own(pictures) : listed);
    List<BurstFrame> frames = new ArrayList<>();
    for (int i = 0; i < pictures.size(); i++) {
      Parts.Picture picture = pictures.get(i);
      Duration at =
          own > 0
              ? Duration.ofMillis(picture.timestampMs().getAsLong())
              : list.isPresent()
                  ? listed.get(i)
                  : Duration.ofNanos(Math.round(i / perSecond * NANOS));
      frames.add(new BurstFrame(picture.image(), at));
    }
    return frames;
  }

  private static List<Duration> own(List<Parts.Picture> pictures) {
    return pictures.stream()
        .map(picture -> Duration.ofMillis(picture.timestampMs().orElse(0)))
        .toList();
  }

  private static void requireWithinADay(List<Duration> times) throws RefusedRequestException {
    for (Duration time : times) {
      if (time.isNegative() || time.compareTo(LATEST) > 0) {
        throw RefusedRequestException.badRequest("Times are 0 to 86400000 milliseconds.");
      }
    }
  }

  private static double perSecond(String written) throws RefusedRequestException {
    try {
      double number = Double.parseDouble(written);
      if (number >= MIN_PER_SECOND && number <= MAX_PER_SECOND) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below.
    }
    throw RefusedRequestException.badRequest("Field 'frames_per_second' is 0.1 to 240.");
  }

  private static List<Duration> listed(String written, int frames) throws RefusedRequestException {
    List<Duration> times = new ArrayList<>();
    try {
      for (String part : written.split(",", frames + 2)) {
        times.add(Duration.ofMillis(Long.parseLong(part.strip())));
      }
    } catch (NumberFormatException e) {
      throw RefusedRequestException.badRequest(
          "Field 'timestamps_ms' is whole numbers separated by commas.");
    }
    if (times.size() != frames) {
      throw RefusedRequestException.badRequest(
          "Field 'timestamps_ms' has " + times.size() + " times for " + frames + " frames.");
    }
    return times;
  }
}
