package dev.facecheck.contract;

import dev.facecheck.fixture.Portraits;
import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** The same against each package. */
@QuarkusIntegrationTest
@Tag("jvm")
@Tag("native-function")
@Tag("native-server")
class ClientsIT extends ClientsTest {

  @Override
  byte[] accepted() {
    return Portraits.accepted();
  }
}
