package dev.facecheck.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.TestModels;
import dev.facecheck.startup.InitializationException;
import dev.facecheck.startup.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTest {
  @TempDir Path folder;

  @BeforeEach
  void copyOneModel() throws IOException {
    for (String file : new String[] {"pad.onnx", "pad.json"}) {
      Files.copy(TestModels.FOLDER.resolve(file), folder.resolve(file));
    }
  }

  @Test
  void loadsWhatItsCardSays() {
    OnnxModel model = load();
    assertEquals("pad", model.card().name());
    assertEquals(1, model.card().outputs().size());
    assertTrue(model.run(input -> {}).get("logit").limit() == 1);
    assertTrue(model.runNanos() > 0);
  }

  @Test
  void refusesTamperedModel() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve("pad.onnx"));
    bytes[bytes.length / 2] ^= 1;
    Files.write(folder.resolve("pad.onnx"), bytes);
    assertFails("digest");
  }

  @Test
  void refusesTruncatedModel() throws IOException {
    byte[] bytes = Files.readAllBytes(folder.resolve("pad.onnx"));
    Files.write(folder.resolve("pad.onnx"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    assertFails("digest");
  }

  @Test
  void refusesMissingModel() throws IOException {
    Files.delete(folder.resolve("pad.onnx"));
    assertFails("pad.onnx");
  }

  @Test
  void refusesMissingCard() throws IOException {
    Files.delete(folder.resolve("pad.json"));
    assertFails("pad.json");
  }

  @Test
  void refusesBrokenCard() throws IOException {
    Files.writeString(folder.resolve("pad.json"), "{\"name\":");
    assertFails("pad");
  }

  @Test
  void refusesCardWithAnotherShape() throws IOException {
    replaceInCard("[1, 3, 128, 128]", "[1, 3, 64, 64]");
    assertFails("shape");
  }

  @Test
  void refusesCardWithAnotherName() throws IOException {
    replaceInCard("\"name\": \"logit\"", "\"name\": \"scores\"");
    assertFails("scores");
  }

  @Test
  void refusesFileOutsideTheFolder() throws IOException {
    replaceInCard("\"pad.onnx\"", "\"../pad.onnx\"");
    assertFails("beside its card");
  }

  @Test
  void namesMissingFolder() {
    InitializationException failure =
        assertThrows(
            InitializationException.class,
            () -> new ModelStore(folder.resolve("nowhere"), TestModels.LIBRARIES));
    assertEquals(Part.MODEL_STORE, failure.part());
  }

  private void replaceInCard(String text, String replacement) throws IOException {
    Path card = folder.resolve("pad.json");
    String before = Files.readString(card);
    assertTrue(before.contains(text), text);
    Files.writeString(card, before.replace(text, replacement));
  }

  private void assertFails(String word) {
    InitializationException failure = assertThrows(InitializationException.class, () -> load());
    assertEquals(Part.PRESENTATION_ATTACK_DETECTION, failure.part());
    assertTrue(failure.getMessage().contains(word), failure.getMessage());
  }

  private OnnxModel load() {
    return new ModelStore(folder, Optional.of(TestModels.LIBRARIES.orElseThrow()))
        .load(Network.PAD);
  }
}
