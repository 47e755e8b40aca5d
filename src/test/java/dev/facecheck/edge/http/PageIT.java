package dev.facecheck.edge.http;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** The same against the packaged server. */
@QuarkusIntegrationTest
@Tag("jvm")
@Tag("native-server")
class PageIT extends PageTest {}
