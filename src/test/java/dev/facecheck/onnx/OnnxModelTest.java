package dev.facecheck.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.facecheck.TestModels;
import java.nio.FloatBuffer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OnnxModelTest {
  private static void grey(FloatBuffer buffer) {
    while (buffer.hasRemaining()) {
      buffer.put(0.5f);
    }
  }

  @Test
  void leavesABranchOutAndNothingElse() {
    OnnxModel mesh = TestModels.store().load(Network.FACE_MESH);
    Map<String, FloatBuffer> whole = mesh.run(OnnxModelTest::grey);
    Map<String, FloatBuffer> part = mesh.run(OnnxModelTest::grey, false);
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
    FloatBuffer asked = detector.run(OnnxModelTest::grey).get("scores");
    assertEquals(asked, detector.run(OnnxModelTest::grey, false).get("scores"));
  }
}
