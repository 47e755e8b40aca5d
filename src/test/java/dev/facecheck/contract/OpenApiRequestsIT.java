package dev.facecheck.contract;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** The same against each package that serves HTTP. */
@QuarkusIntegrationTest
@Tag("jvm")
@Tag("native-server")
class OpenApiRequestsIT extends OpenApiRequestsTest {}
