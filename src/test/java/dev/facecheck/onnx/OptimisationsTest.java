package dev.facecheck.onnx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.TestModels;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What they do to results is seen by {@link ParityTest}. */
class OptimisationsTest {
  /** The runtime puts this name together from parts. */
  private static final String OF_A_LEVEL = "_RuleBasedTransformer";

  @Test
  void areNamedAsTheRuntimeNamesThem() throws IOException {
    Path library = TestModels.LIBRARIES.orElseThrow().resolve(System.mapLibraryName("onnxruntime"));
    String content = Files.readString(library, StandardCharsets.ISO_8859_1);
    List<String> unknown =
        List.of(Optimisations.useless().split(";", -1)).stream()
            .map(name -> name.endsWith(OF_A_LEVEL) ? OF_A_LEVEL : name)
            .filter(name -> !content.contains(name))
            .toList();
    assertEquals(List.of(), unknown);
    assertTrue(content.contains("optimization.disable_specified_optimizers"));
  }
}
