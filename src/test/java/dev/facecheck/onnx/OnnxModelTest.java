package dev.facecheck.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.facecheck.TestModels;
import java.nio.FloatBuffer;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class OnnxModelTest {
  private static final Consumer<FloatBuffer> GREY =
      buffer -> {
        while (buffer.hasRemaining()) {
          buffer.put(0.5f);
        }
      };

  @Test
  void leavesABranchOutAndNothingElse() {
    OnnxModel mesh = TestModels.store().load(Network.FACE_MESH);
    Map<String, FloatBuffer> whole = mesh.run(GREY);
    Map<String, FloatBuffer> part = mesh.run(GREY, false);
    assertEquals(whole.get("mesh"), part.get("mesh"));
    assertEquals(whole.get("face_flag"), part.get("face_flag"));
    for (String eye : new String[] {"left_eye", "right_eye"}) {
      for (int i = 0; i < part.get(eye).limit(); i++) {
        assertEquals(0, part.get(eye).get(i));
        assertNotEquals(0, whole.get(eye).get(i));
      }
    }
  }

  @Test
  void ignoresTheSwitchWhereThereIsNone() {
    OnnxModel detector = TestModels.store().load(Network.FACE_DETECTOR);
    assertEquals(detector.run(GREY).get("scores"), detector.run(GREY, false).get("scores"));
  }
}
