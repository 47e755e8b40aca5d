package dev.facecheck.config;

import dev.facecheck.dialect.Dialects;
import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.spi.Converter;

/** Converters that refuse a misspelt value or one that is out of range. */
@SuppressWarnings("serial") // Serializable by their interface alone.
final class Checked {
  private Checked() {}

  /** Converts a text without the blanks around it; an empty one stands for a missing value. */
  private static <T> T converted(String written, Function<String, T> conversion) {
    String text = written.strip();
    return text.isEmpty() ? null : conversion.apply(text);
  }

  private static <T extends Comparable<T>> T within(T least, T most, T value) {
    if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          "it is out of range; allowed are %s to %s".formatted(least, most));
    }
    return value;
  }

  private static <T extends Comparable<T>> T positive(T zero, T value) {
    if (value.compareTo(zero) <= 0) {
      throw new IllegalArgumentException("it is not positive");
    }
    return value;
  }

  /** A whole number above zero. */
  public static final class PositiveInt implements Converter<Integer> {
    @Override
    public Integer convert(String written) {
      return converted(written, text -> positive(0, Integer.valueOf(text)));
    }
  }

  /** A whole number above zero, however large. */
  public static final class PositiveLong implements Converter<Long> {
    @Override
    public Long convert(String written) {
      return converted(written, text -> positive(0L, Long.valueOf(text)));
    }
  }

  /** Bytes of a body, up to what the server lets through (quarkus.http.limits.max-body-size). */
  public static final class BodyBytes implements Converter<Integer> {
    @Override
    public Integer convert(String written) {
      return converted(written, text -> within(1, 16 << 20, Integer.valueOf(text)));
    }
  }

  /** A number of checks that run at a time. */
  public static final class Concurrency implements Converter<Integer> {
    @Override
    public Integer convert(String written) {
      return converted(written, text -> within(1, 1024, Integer.valueOf(text)));
    }
  }

  /** A duration above zero. */
  public static final class PositiveDuration implements Converter<Duration> {
    @Override
    public Duration convert(String written) {
      return converted(
          written, text -> positive(Duration.ZERO, DurationConverter.parseDuration(text)));
    }
  }

  /** A duration of zero or more. */
  public static final class Delay implements Converter<Duration> {
    @Override
    public Duration convert(String written) {
      Duration delay = converted(written, DurationConverter::parseDuration);
      if (delay != null && delay.isNegative()) {
        throw new IllegalArgumentException("it is negative");
      }
      return delay;
    }
  }

  /** Confidence of a comparison, above 0 to 100. */
  public static final class Confidence implements Converter<Double> {
    @Override
    public Double convert(String written) {
      return converted(written, text -> within(0.0, 100.0, positive(0.0, Double.valueOf(text))));
    }
  }

  /** A switch. The usual converter takes a misspelt yes for no, which could leave a door open. */
  public static final class YesOrNo implements Converter<Boolean> {
    @Override
    public Boolean convert(String written) {
      return converted(written, YesOrNo::of);
    }

    private static Boolean of(String text) {
      if (!text.equals("true") && !text.equals("false")) {
        throw new IllegalArgumentException("it is neither true nor false");
      }
      return Boolean.valueOf(text);
    }
  }

  /** A dialect that a client can choose, by its name. */
  public static final class Dialect implements Converter<Dialects> {
    @Override
    public Dialects convert(String written) {
      return converted(written, text -> Dialects.named(text));
    }
  }

  /** Name of a bucket as S3 allows it; a pattern like {@code *} must not seem to work. */
  public static final class Bucket implements Converter<String> {
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    @Override
    public String convert(String written) {
      return converted(written, Bucket::of);
    }

    private static String of(String text) {
      if (!NAME.matcher(text).matches()) {
        throw new IllegalArgumentException("'" + text + "' is not the name of a bucket");
      }
      return text;
    }
  }
}
