package dev.facecheck.http;

import dev.facecheck.fixture.Portraits;
import dev.facecheck.fixture.SmallLimits;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

/** The same against the packaged server. */
@QuarkusIntegrationTest
@TestProfile(SmallLimits.class)
@Tag("jvm")
@Tag("native-server")
class ResourcesIT extends ResourcesTest {

  @Override
  byte[] accepted() {
    return Portraits.accepted();
  }
}
