package dev.facecheck.contract;

import io.quarkus.test.junit.QuarkusIntegrationTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Tag;

/** The same against each package. */
@QuarkusIntegrationTest
@TestProfile(ReasonsTest.Profile.class)
@Tag("jvm")
@Tag("native-function")
@Tag("native-server")
class ReasonsIT extends ReasonsTest {}
