package dev.facecheck.onnx;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.TestModels;
import java.io.IOException;
import java.lang.invoke.MethodType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A native executable knows only the classes that the metadata name. What ONNX Runtime's library
 * asks for through JNI is read from the library itself: its names of classes and the signatures of
 * the constructors that it calls stand there as plain text. Which constructor belongs to which
 * class the texts do not tell; that, the tests against the executable do.
 */
class NativeMetadataTest {
  private static final Path METADATA =
      Path.of(
          "src/main/resources/META-INF/native-image/dev.facecheck/facecheck",
          "reachability-metadata.json");

  private static final Pattern CLASS = text("(?:ai/onnxruntime|java/[a-z/]+)/[A-Za-z]+");
  private static final Pattern SIGNATURE = text("\\((?:\\[*(?:[ZBCSIJFD]|L[A-Za-z/]+;))+\\)V");

  @Test
  void namesEveryClassThatTheLibraryLooksUp() throws Exception {
    Set<String> used =
        inLibrary(CLASS).stream()
            .map(name -> name.replace('/', '.'))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(used.size() >= 12, "found in the library: " + used);
    Set<String> named = new TreeSet<>();
    accessible().forEach(type -> named.add(type.get("type").textValue()));
    assertEquals(used, named);
  }

  @Test
  void namesEveryConstructorThatTheLibraryCalls() throws Exception {
    Set<String> used = inLibrary(SIGNATURE);
    assertTrue(used.size() >= 10, "found in the library: " + used);
    Set<String> named = new TreeSet<>();
    for (JsonNode type : accessible()) {
      for (JsonNode method : type.path("methods")) {
        named.add(MethodType.methodType(void.class, parameters(method)).descriptorString());
      }
    }
    assertEquals(used, named);
  }

  @Test
  void namesClassesAndConstructorsThatExist() throws Exception {
    for (JsonNode type : types()) {
      Class<?> named = Class.forName(type.get("type").textValue());
      for (JsonNode method : type.path("methods")) {
        assertEquals(
            parameters(method),
            List.of(
                named
                    .getDeclaredConstructor(parameters(method).toArray(Class<?>[]::new))
                    .getParameterTypes()));
      }
    }
  }

  /** A text of its own: zero bytes stand before and after it. */
  private static Pattern text(String content) {
    return Pattern.compile("(?<=\\x00)" + content + "(?=\\x00)");
  }

  private static Set<String> inLibrary(Pattern pattern) throws IOException {
    Path library = TestModels.LIBRARIES.orElseThrow().resolve("libonnxruntime4j_jni.so");
    return pattern
        .matcher(Files.readString(library, ISO_8859_1))
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static JsonNode types() throws IOException {
    return new ObjectMapper().readTree(METADATA.toFile()).get("reflection");
  }

  private static List<JsonNode> accessible() throws IOException {
    List<JsonNode> accessible = new ArrayList<>();
    types()
        .forEach(
            type -> {
              if (type.path("jniAccessible").booleanValue()) {
                accessible.add(type);
              }
            });
    return accessible;
  }

  private static List<Class<?>> parameters(JsonNode method) throws ClassNotFoundException {
    List<Class<?>> types = new ArrayList<>();
    for (JsonNode parameter : method.get("parameterTypes")) {
      types.add(type(parameter.textValue()));
    }
    return types;
  }

  private static Class<?> type(String name) throws ClassNotFoundException {
    if (name.endsWith("[]")) {
      return type(name.substring(0, name.length() - 2)).arrayType();
    }
    return switch (name) {
      case "int" -> int.class;
      case "long" -> long.class;
      default -> Class.forName(name);
    };
  }
}
