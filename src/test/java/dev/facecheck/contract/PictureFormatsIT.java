package dev.facecheck.contract;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** The same against each package. */
@QuarkusIntegrationTest
@Tag("jvm")
@Tag("native-function")
@Tag("native-server")
class PictureFormatsIT extends PictureFormatsTest {}
