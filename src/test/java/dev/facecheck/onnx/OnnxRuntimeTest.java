package dev.facecheck.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtSession;
import dev.facecheck.TestModels;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OnnxRuntimeTest {
  @TempDir Path folder;

  private final OnnxRuntime runtime = OnnxRuntime.load(TestModels.LIBRARIES);

  private OrtSession open(int input, int output) throws Exception {
    Path file = Files.write(folder.resolve("tiny.onnx"), TinyModel.of(input, output));
    return runtime.session(TinyModel.card(), file);
  }

  @Test
  void opensANetworkOf32BitFloats() throws Exception {
    try (OrtSession session = open(TinyModel.FLOAT, TinyModel.FLOAT)) {
      assertEquals(1, session.getNumInputs());
    }
  }

  @ParameterizedTest
  @CsvSource({
    TinyModel.FLOAT16 + ", " + TinyModel.FLOAT + ", x",
    TinyModel.INT64 + ", " + TinyModel.FLOAT + ", x",
    TinyModel.FLOAT + ", " + TinyModel.FLOAT16 + ", y",
    TinyModel.FLOAT + ", " + TinyModel.INT64 + ", y",
  })
  void refusesANetworkOfOtherElements(int input, int output, String named) {
    String message =
        assertThrows(IllegalArgumentException.class, () -> open(input, output)).getMessage();
    assertTrue(message.contains("tensor " + named + " of 32-bit floats"), message);
  }
}
