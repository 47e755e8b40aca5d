package dev.facecheck.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.onnx.ModelCard.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModelCardTest {
  private static final Tensor PICTURE = new Tensor("picture", List.of(1L, 3L, 8L, 8L));
  private static final Tensor SWITCH = new Tensor("switch", List.of(1L));

  @Test
  void secondInputIsASwitchOfOneValue() {
    assertEquals(2, card(PICTURE, SWITCH).inputs().size());
    for (Tensor[] inputs :
        new Tensor[][] {{PICTURE, PICTURE}, {PICTURE, SWITCH, SWITCH}, {SWITCH, PICTURE}}) {
      String message =
          assertThrows(IllegalArgumentException.class, () -> card(inputs)).getMessage();
      assertTrue(message.contains("switch of one value"), message);
    }
  }

  private static ModelCard card(Tensor... inputs) {
    return new ModelCard(
        "sample",
        "sample.onnx",
        "0".repeat(64),
        "a test",
        "MIT",
        List.of(inputs),
        List.of(SWITCH),
        "none");
  }
}
