package dev.facecheck.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.request.BodyForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What operators rely on: alarms with a section of the runbook, fronts, versions. */
class OperatorsTest {
  private static final List<Path> TEMPLATES =
      List.of(
          Path.of("template.yaml"),
          Path.of("infra", "bulk", "template.yaml"),
          Path.of("infra", "jvm", "template.yaml"));

  private static final List<Path> CLUSTERS =
      List.of(
          Path.of("infra", "kubernetes", "facecheck.yaml"),
          Path.of("infra", "knative", "service.yaml"));

  @Test
  void everyAlarmNamesItsSectionOfTheRunbookAndEverySectionIsOfAnAlarm() throws IOException {
    Set<String> alarms = new TreeSet<>();
    for (Path template : TEMPLATES) {
      String text = Files.readString(template);
      Set<String> here =
          MetricsTest.found("(?m)^  (\\w+):\n    Type: AWS::CloudWatch::Alarm$", text);
      assertEquals(
          here, MetricsTest.found("AlarmDescription: .* docs/RUNBOOK\\.md, (\\w+)\n", text));
      alarms.addAll(here);
    }
    String runbook = Files.readString(Path.of("docs", "RUNBOOK.md"));
    assertTrue(alarms.size() >= 8, alarms.toString());
    assertEquals(alarms, MetricsTest.found("(?m)^## (\\w+Alarm)$", runbook));
    assertEquals(
        MetricsTest.found("Name: !Sub \\$\\{AWS::StackName\\}/([a-z-]+)", main()),
        MetricsTest.found("(?m)^\\| `([a-z-]+)` \\| [A-Z].*\\? \\|$", runbook));
  }

  /** API Gateway passes other bodies on as text, which destroys them. */
  @Test
  void everyBinaryMediaTypeIsOneThatTheFunctionTakesAndHasASampleEvent() throws Exception {
    String text = main();
    String types =
        text.substring(text.indexOf("BinaryMediaTypes:"), text.indexOf("# Every path goes"));
    Set<String> declared = new TreeSet<>();
    for (String type : MetricsTest.found("- ([a-z~0-9-]+)", types)) {
      String written = type.replace("~1", "/");
      assertNotEquals(BodyForm.JSON, BodyForm.of(written, new byte[0]));
      declared.add(written);
    }
    Set<String> sampled = new TreeSet<>();
    try (Stream<Path> events = Files.list(Path.of("infra", "events"))) {
      for (Path event : events.filter(file -> file.toString().contains("rest-api")).toList()) {
        JsonNode json = new ObjectMapper().readTree(event.toFile());
        if (json.get("isBase64Encoded").booleanValue()) {
          sampled.add(json.at("/headers/Content-Type").textValue());
        }
      }
    }
    assertTrue(declared.containsAll(sampled), sampled.toString());
    assertTrue(
        sampled.containsAll(Set.of("image/png", "image/jpg", "video/x-motion-jpeg", "video/mjpeg")),
        sampled.toString());
  }

  @Test
  void everyFrontCallsTheAliasThatRollOutsMove() throws IOException {
    String fronts =
        main().substring(main().indexOf("\n  RestApi:"), main().indexOf("# ---- Alarms"));
    // A function URL names function and alias apart.
    assertEquals(1, fronts.split("Check\\.Arn", -1).length - 1, fronts);
    assertTrue(fronts.contains("TargetFunctionArn: !GetAtt Check.Arn\n      Qualifier: live\n"));
    assertTrue(fronts.split("Check\\.Alias", -1).length - 1 >= 7, fronts);
    assertTrue(
        main().contains("          - !Ref FailedAnswersAlarm\n          - !Ref ErrorsAlarm\n"));
  }

  @Test
  void pagesOfOtherOriginsMaySendTheSameThroughEachFront() throws IOException {
    Properties shipped = new Properties();
    try (var file = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
      shipped.load(file);
    }
    String headers = shipped.getProperty("quarkus.http.cors.headers").toLowerCase(Locale.ROOT);
    String exposed =
        shipped.getProperty("quarkus.http.cors.exposed-headers").toLowerCase(Locale.ROOT);
    for (String front : List.of("  HttpApi:\n", "  Url:\n")) {
      String resource = main().substring(main().indexOf("\n" + front));
      assertEquals(sorted(headers), sorted(list(resource, "AllowHeaders")), front);
      assertEquals(sorted(exposed), sorted(list(resource, "ExposeHeaders")), front);
    }
    assertFalse(main().contains("AllowCredentials"));
  }

  private static String list(String resource, String key) {
    String after = resource.substring(resource.indexOf(key + ": [") + key.length() + 3);
    return after.substring(0, after.indexOf(']'));
  }

  private static Set<String> sorted(String list) {
    return new TreeSet<>(List.of(list.split(",\\s*")));
  }

  @Test
  void noProcessReportsToTheMakerOfALibrary() throws IOException {
    for (Path file :
        Stream.concat(
                Stream.of(
                    Path.of("template.yaml"),
                    Path.of("infra", "jvm", "template.yaml"),
                    Path.of("infra", "Containerfile"),
                    Path.of("facecheck"),
                    Path.of(".ci", "run"),
                    Path.of("pom.xml")),
                CLUSTERS.stream())
            .toList()) {
      assertTrue(Files.readString(file).contains("ORT_DISABLE_TELEMETRY"), file.toString());
    }
    for (Path file : CLUSTERS) {
      assertTrue(Files.readString(file).contains("kubernetes.io/arch: amd64\n"), file.toString());
    }
  }

  @Test
  void everythingNamesOneVersion() throws IOException {
    String version =
        MetricsTest.found("(?m)^  <version>(.*)</version>", pom("pom.xml")).iterator().next();
    for (String pom : List.of("parent/pom.xml", "cli/pom.xml", "lab/pom.xml", "client/pom.xml")) {
      assertTrue(pom(pom).contains("<version>" + version + "</version>"), pom);
    }
    assertTrue(main().contains("    SemanticVersion: " + version + "\n"));
    assertTrue(Files.readString(Path.of("CHANGELOG.md")).contains("\n## " + version + " "));
    assertTrue(
        Files.readString(Path.of("src/openapi/openapi.yaml")).contains("  version: " + version));
    for (Path file : CLUSTERS) {
      assertTrue(Files.readString(file).contains("/facecheck:" + version + "\n"), file.toString());
    }
  }

  @Test
  void imagesAreNamedByExactVersions() throws IOException {
    String container = Files.readString(Path.of("infra", "Containerfile"));
    Set<String> images = MetricsTest.found("(?m)^(?:FROM|ARG RUNTIME_IMAGE=)\\s*(\\S+)", container);
    assertEquals(4, images.size(), images.toString());
    for (String image : images) {
      assertTrue(image.equals("${RUNTIME_IMAGE}") || image.matches(".+:.*\\d.*"), image);
    }
    String builder = "ubi9-quarkus-mandrel-builder-image:";
    String shipped = Files.readString(Path.of("src/main/resources/application.properties"));
    assertEquals(
        MetricsTest.found(builder + "(\\S+)", container),
        MetricsTest.found(builder + "(\\S+)", shipped));
  }

  private static String main() throws IOException {
    return Files.readString(TEMPLATES.get(0));
  }

  private static String pom(String file) throws IOException {
    return Files.readString(Path.of(file));
  }
}
