package dev.facecheck.image;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What an executable knows of the platform's decoders. A name that is written wrongly in the
 * metadata is passed over in silence when the executable is made; that nothing is missing, the
 * tests against the executable tell.
 */
class NativeDecodersTest {
  private static final File METADATA =
      new File(
          "src/main/resources/META-INF/native-image/dev.facecheck/pictures/"
              + "reachability-metadata.json");

  @Test
  void namesWhatThePlatformHas() throws Exception {
    TreeSet<String> unknown = new TreeSet<>();
    for (JsonNode entry : entries("reflection")) {
      String type = entry.get("type").textValue();
      Class<?> named = Class.forName(type, false, ClassLoader.getPlatformClassLoader());
      List<String> known = signatures(named);
      for (JsonNode field : entry.path("fields")) {
        if (!known.contains(field.get("name").textValue())) {
          unknown.add(type + "." + field.get("name").textValue());
        }
      }
      for (JsonNode method : entry.path("methods")) {
        if (!known.contains(signature(method))) {
          unknown.add(type + "." + signature(method));
        }
      }
    }
    assertTrue(unknown.isEmpty(), () -> "not in java.desktop: " + unknown);
  }

  @Test
  void namesResourcesThatThePlatformHas() throws IOException {
    Path platform = Path.of(URI.create("jrt:/java.desktop"));
    for (JsonNode resource : entries("resources")) {
      String path = resource.get("glob").textValue();
      assertTrue(Files.isRegularFile(platform.resolve(path)), path);
    }
  }

  private static JsonNode entries(String kind) throws IOException {
    JsonNode entries = new ObjectMapper().readTree(METADATA).get(kind);
    assertTrue(entries.size() > 0, kind);
    return entries;
  }

  /** Names of fields, and those of methods and constructors with the types of what they take. */
  private static List<String> signatures(Class<?> type) {
    Stream<String> fields = Arrays.stream(type.getDeclaredFields()).map(field -> field.getName());
    Stream<String> methods =
        Arrays.stream(type.getDeclaredMethods())
            .map(method -> signature(method.getName(), method.getParameterTypes()));
    Stream<String> constructors =
        Arrays.stream(type.getDeclaredConstructors())
            .map(constructor -> signature("<init>", constructor.getParameterTypes()));
    return Stream.of(fields, methods, constructors).flatMap(names -> names).toList();
  }

  private static String signature(String name, Class<?>[] parameters) {
    return Arrays.stream(parameters)
        .map(Class::getTypeName)
        .collect(Collectors.joining(", ", name + "(", ")"));
  }

  private static String signature(JsonNode method) {
    StringBuilder parameters = new StringBuilder();
    for (JsonNode parameter : method.get("parameterTypes")) {
      parameters.append(parameters.isEmpty() ? "" : ", ").append(parameter.textValue());
    }
    return method.get("name").textValue() + "(" + parameters + ")";
  }
}
