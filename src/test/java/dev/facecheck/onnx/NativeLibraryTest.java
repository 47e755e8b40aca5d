package dev.facecheck.onnx;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.TestModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The library that is shipped stays silent. */
class NativeLibraryTest {
  private static final Path LIBRARY =
      TestModels.LIBRARIES.orElseThrow().resolve("libonnxruntime.so");

  /** What the published Linux builds of 1.29.0 and later carry, and switch on by themselves. */
  @ParameterizedTest
  @ValueSource(strings = {"OneCollector", "events.data.microsoft.com", "ORT_DISABLE_TELEMETRY"})
  void knowsNoAddressToReportTo(String mark) throws IOException {
    String content = new String(Files.readAllBytes(LIBRARY), StandardCharsets.ISO_8859_1);
    assertTrue(content.contains("onnxruntime"));
    assertFalse(content.contains(mark));
  }
}
