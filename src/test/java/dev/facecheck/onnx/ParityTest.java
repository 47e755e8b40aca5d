package dev.facecheck.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.TestModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every network gives what the original weights gave in their own runtime. */
class ParityTest {
  private static final Path FOLDER = Path.of("src/test/resources/parity");

  @TestFactory
  Stream<DynamicTest> agreesWithTheOriginalWeights() {
    return models().stream()
        .flatMap(
            model -> {
              String name = model.path("model").textValue();
              OnnxModel network = network(name);
              return children(model.path("cases")).stream()
                  .map(
                      picture ->
                          DynamicTest.dynamicTest(
                              name + " on " + picture.path("picture").textValue(),
                              () -> compare(network, model, picture)));
            });
  }

  @Test
  void coversEveryNetworkAndEveryOutput() {
    assertEquals(
        List.of("face-detector", "face-mesh", "face-recogniser"),
        models().stream().map(model -> model.path("model").textValue()).toList());
    for (JsonNode model : models()) {
      int outputs = network(model.path("model").textValue()).card().outputs().size();
      for (JsonNode picture : model.path("cases")) {
        assertEquals(outputs, picture.path("outputs").size());
      }
    }
  }

  /** The logits of the weights in single precision, in the library that trained them. */
  @ParameterizedTest
  @ValueSource(strings = {"astronaut", "hopper"})
  void trainedNetworkAgreesWithItsTraining(String picture) throws IOException {
    byte[] samples = Files.readAllBytes(FOLDER.resolve("trained/pad-" + picture + ".u8"));
    JsonNode card = new ObjectMapper().readTree(TestModels.FOLDER.resolve("pad.json").toFile());
    JsonNode parity = card.path("parity");
    ObjectNode asItIs =
        new ObjectMapper().createObjectNode().put("channels", "BGR").put("scale", 1);
    float logit = network("pad").run(buffer -> fill(buffer, samples, asItIs)).get("logit").get(0);
    double tolerance = parity.path("tolerance").doubleValue();
    assertTrue(tolerance > 0 && tolerance < 0.1);
    assertEquals(parity.at("/logit/" + picture).doubleValue(), logit, tolerance);
  }

  private static OnnxModel network(String card) {
    return Arrays.stream(Network.values())
        .filter(network -> network.card().equals(card))
        .map(TestModels.store()::load)
        .findFirst()
        .orElseThrow();
  }

  private static void compare(OnnxModel network, JsonNode model, JsonNode picture)
      throws IOException {
    byte[] samples = Files.readAllBytes(FOLDER.resolve(picture.path("input").textValue()));
    Map<String, FloatBuffer> outputs =
        network.run(buffer -> fill(buffer, samples, model.path("normalisation")));
    for (JsonNode output : picture.path("outputs")) {
      String name = output.path("name").textValue();
      FloatBuffer expected = floats(FOLDER.resolve(output.path("file").textValue()));
      FloatBuffer found = outputs.get(name);
      double tolerance = model.path("tolerance").path(name).doubleValue();
      assertTrue(tolerance > 0, name);
      assertEquals(expected.remaining(), found.remaining(), name);
      for (int i = 0; i < expected.remaining(); i++) {
        assertEquals(expected.get(i), found.get(i), tolerance, name + "[" + i + "]");
      }
    }
  }

  private static void fill(FloatBuffer buffer, byte[] samples, JsonNode normalisation) {
    int plane = samples.length / 3;
    boolean bgr = normalisation.path("channels").textValue().equals("BGR");
    float scale = (float) normalisation.path("scale").doubleValue();
    float offset = (float) normalisation.path("offset").doubleValue();
    for (int channel = 0; channel < 3; channel++) {
      int source = bgr ? 2 - channel : channel;
      for (int i = 0; i < plane; i++) {
        buffer.put((samples[source * plane + i] & 0xff) * scale + offset);
      }
    }
  }

  private static FloatBuffer floats(Path file) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
  }

  private static List<JsonNode> models() {
    try {
      return children(
          new ObjectMapper().readTree(FOLDER.resolve("parity.json").toFile()).path("models"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<JsonNode> children(JsonNode array) {
    List<JsonNode> children = new ArrayList<>();
    array.forEach(children::add);
    return children;
  }
}
