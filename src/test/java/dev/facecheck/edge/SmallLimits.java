package dev.facecheck.edge;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits that a test can reach in a short time; what is not limited here is as shipped. */
public class SmallLimits implements QuarkusTestProfile {
  /** How long a body may take. */
  public static final double BODY_SECONDS = 1;

  @Override
  public Map<String, String> getConfigOverrides() {
    return Map.of(
        "facecheck.max-concurrent-checks", "1",
        "facecheck.admission-wait", "100ms",
        "facecheck.time-budget", "2s",
        "facecheck.http.body-timeout", "1s");
  }
}
