package dev.facecheck.contract;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import org.junit.jupiter.api.Tag;

/** The same against each package; a check in this virtual machine is what it is held to. */
@QuarkusIntegrationTest
@Tag("jvm")
@Tag("native-function")
@Tag("native-server")
class WaysInIT extends WaysInTest {}
