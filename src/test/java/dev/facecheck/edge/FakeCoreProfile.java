package dev.facecheck.edge;

import dev.facecheck.config.Core;
import dev.facecheck.config.Settings;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** The application over a {@link FakeCore} that makes one check at a time. */
public class FakeCoreProfile extends SmallLimits {
  /** Seen by the application and the tests, which run in one virtual machine. */
  public static final FakeCore FAKE = new FakeCore();

  @Override
  public Set<Class<?>> getEnabledAlternatives() {
    return Set.of(Producer.class);
  }

  /** Puts the fake in the place of the wiring's core. */
  @Alternative
  public static class Producer {
    @Produces
    @Alternative
    @Singleton
    Core core(Settings settings) {
      return FAKE.core(settings);
    }
  }
}
