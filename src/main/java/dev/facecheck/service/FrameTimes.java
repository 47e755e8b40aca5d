package dev.facecheck.service;

import dev.facecheck.burst.BurstFrame;
import dev.facecheck.request.Picture;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.Request;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Times of a burst's frames: each frame's own, a list of times, or the number of frames per second;
 * ten per second by default.
 */
final class FrameTimes {
  private static final double DEFAULT_PER_SECOND = 10;
  private static final double MIN_PER_SECOND = 0.1;
  private static final double MAX_PER_SECOND = 240;
  private static final Duration LATEST = Duration.ofDays(1);

  private FrameTimes() {}

  /**
   * The frames with their times, in the order in which they came.
   *
   * @throws RefusedRequestException if times are given in two ways, for some frames only, or are
   *     none
   */
  static List<BurstFrame> frames(Request request) throws RefusedRequestException {
    List<Picture> pictures = request.pictures();
    List<Duration> times = times(request, pictures);
    if (times.stream().anyMatch(time -> time.isNegative() || time.compareTo(LATEST) > 0)) {
      throw RefusedRequestException.badRequest("Times are 0 to 86400000 milliseconds.");
    }
    return IntStream.range(0, pictures.size())
        .mapToObj(i -> new BurstFrame(pictures.get(i).image(), times.get(i)))
        .toList();
  }

  private static List<Duration> times(Request request, List<Picture> pictures)
      throws RefusedRequestException {
    long own = pictures.stream().filter(p -> p.timestampMs().isPresent()).count();
    Optional<String> list = request.text("timestamps_ms");
    Optional<String> rate = request.text("frames_per_second");
    if ((own > 0 ? 1 : 0) + (list.isPresent() ? 1 : 0) + (rate.isPresent() ? 1 : 0) > 1) {
      throw RefusedRequestException.badRequest(
          "Times are given once: per frame, as timestamps_ms, or as frames_per_second.");
    }
    if (own > 0 && own < pictures.size()) {
      throw RefusedRequestException.badRequest("Either every frame has a timestamp_ms or none.");
    }
    if (own > 0) {
      return pictures.stream().map(p -> Duration.ofMillis(p.timestampMs().getAsLong())).toList();
    }
    if (list.isPresent()) {
      return listed(list.get(), pictures.size());
    }
    double perSecond = rate.isPresent() ? perSecond(rate.get()) : DEFAULT_PER_SECOND;
    return IntStream.range(0, pictures.size())
        .mapToObj(i -> Duration.ofNanos(Math.round(i / perSecond * 1e9)))
        .toList();
  }

  private static double perSecond(String written) throws RefusedRequestException {
    try {
      double number = Double.parseDouble(written);
      if (number >= MIN_PER_SECOND && number <= MAX_PER_SECOND) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Refused below, like a number out of range.
    }
    throw RefusedRequestException.badRequest("Field 'frames_per_second' is 0.1 to 240.");
  }

  private static List<Duration> listed(String written, int frames) throws RefusedRequestException {
    // Counted before they are split: a body of commas would take a hundred times its memory.
    long count = written.chars().filter(each -> each == ',').count() + 1;
    if (count != frames) {
      throw RefusedRequestException.badRequest(
          "Field 'timestamps_ms' has " + count + " times for " + frames + " frames.");
    }
    List<Duration> times = new ArrayList<>();
    try {
      for (String part : written.split(",", -1)) {
        times.add(Duration.ofMillis(Long.parseLong(part.strip())));
      }
    } catch (NumberFormatException e) {
      throw RefusedRequestException.badRequest(
          "Field 'timestamps_ms' is whole numbers separated by commas.");
    }
    return times;
  }
}
