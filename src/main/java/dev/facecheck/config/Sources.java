package dev.facecheck.config;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.common.utils.StringUtil;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Locale;

/** Sources of the configuration outside Quarkus, in the same order as inside. */
final class Sources {
  private static final String FILE = "application.properties";

  /** As in Quarkus: above the defaults of libraries, below the environment. */
  private static final int FILE_ORDINAL = 250;

  private Sources() {}

  /** The environment variable of a key. */
  static String variable(String key) {
    return StringUtil.replaceNonAlphanumericByUnderscores(key).toUpperCase(Locale.ROOT);
  }

  /** The file on the class path alone. */
  static SmallRyeConfigBuilder shipped() {
    URL file = Thread.currentThread().getContextClassLoader().getResource(FILE);
    if (file == null) {
      throw new IllegalStateException(FILE + " is not on the class path");
    }
    try {
      return new SmallRyeConfigBuilder()
          .addDefaultInterceptors()
          .addDiscoveredConverters()
          .withSources(new PropertiesConfigSource(file, FILE_ORDINAL));
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " cannot be read", e);
    }
  }
}
