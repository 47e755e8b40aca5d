package dev.facecheck.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.dialect.InitializationFailure;
import dev.facecheck.dialect.RequestError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What deploys the service keeps to the contract, which only a deployment would show otherwise. */
class DeploymentTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path BULK = Path.of("infra", "bulk");
  private static final List<String> READERS = List.of("reader-list.json", "reader-inventory.json");
  private static final String TEMPLATE = "template.yaml";

  /** A check looks at its deadline between stages; at 512 MB, the slowest takes less than this. */
  private static final int SLOWEST_STAGE_SECONDS = 3;

  private static final int GATEWAY_SECONDS = 29;

  @Test
  void machineSendsTheEventThatTheFunctionTakes() throws IOException {
    JsonNode event = JSON.readTree(Path.of("infra", "events", "s3.json").toFile());
    JsonNode item = machine().at("/States/CheckPictures/ItemSelector");
    assertEquals(fields(event), fields(pictureStates().at("/Check/Parameters/Payload")));
    assertEquals(fields(event.get("s3")), fields(item.get("s3")));
    // The dialect is not the run's to choose: the machine judges its codes.
    List<String> chosen = fields(event).stream().filter(name -> !name.equals("dialect")).toList();
    assertEquals(fields(event).size() - 1, chosen.size());
    assertTrue(fields(item).containsAll(chosen), item.toString());
  }

  @Test
  void everyTransientRequestErrorIsTriedAgainAndNoOther() throws IOException {
    assertEquals(
        codes(error -> !error.clientCaused() || error == RequestError.TOO_MANY_REQUESTS),
        codesThatLeadTo("MoreAttempts"));
  }

  @Test
  void answersThatEveryPictureWouldGetFailTheirItem() throws IOException {
    assertEquals(
        Set.of(RequestError.FORBIDDEN.code(), InitializationFailure.CODE),
        codesThatLeadTo("Misconfigured"));
    assertEquals("Fail", pictureStates().at("/Misconfigured/Type").textValue());
  }

  @Test
  void attemptsEnd() throws IOException {
    JsonNode states = pictureStates();
    JsonNode limit = states.at("/MoreAttempts/Choices/0");
    assertEquals("$.attempt", limit.get("Variable").textValue());
    assertEquals(5, limit.get("NumericLessThan").intValue());
    assertEquals("GaveUp", states.at("/MoreAttempts/Default").textValue());
    assertEquals("Fail", states.at("/GaveUp/Type").textValue());
    assertEquals(
        "States.MathAdd($.attempt, 1)",
        states.at("/NextAttempt/Parameters").get("attempt.$").textValue());
  }

  @Test
  void everyStateOfTheMachineIsReachedAndExists() throws IOException {
    List<JsonNode> machines = machine().findParents("StartAt");
    assertEquals(3, machines.size());
    for (JsonNode machine : machines) {
      Set<String> reached = new TreeSet<>(List.of(machine.get("StartAt").textValue()));
      for (JsonNode state : machine.get("States")) {
        Stream.of("Next", "Default").map(state::path).forEach(next -> add(reached, next));
        state.path("Choices").forEach(choice -> add(reached, choice.path("Next")));
      }
      assertEquals(new TreeSet<>(fields(machine.get("States"))), reached);
    }
  }

  @Test
  void templateMakesEverySubstitutionOfTheMachineAndNoOther() throws IOException {
    String written = Files.readString(BULK.resolve("check-pictures.asl.json"));
    for (String reader : READERS) {
      written += Files.readString(BULK.resolve(reader));
    }
    String template = Files.readString(BULK.resolve(TEMPLATE));
    String made = template.substring(template.indexOf("DefinitionSubstitutions:"));
    assertEquals(
        found("\\$\\{(\\w+)\\}", written),
        found("(?m)^ {8}(\\w+): !Ref", made.substring(0, made.indexOf("Role:"))));
  }

  @Test
  void gatewayAnswersItsOwnErrorsAsTheFunctionWould() throws IOException {
    Set<Integer> answered = new TreeSet<>();
    for (MatchResult kind : gatewayResponses()) {
      JsonNode body = JSON.readTree(kind.group(3));
      RequestError error = RequestError.valueOf(body.get("reason").textValue());
      Map<String, Object> expected =
          Map.of("code", error.code(), "message", error.message(), "reason", error.name());
      assertEquals(JSON.valueToTree(expected), body, kind.group(1));
      assertEquals(String.valueOf(error.code()), kind.group(2), kind.group(1));
      answered.add(error.code());
    }
    // The gateway reads the whole request before it calls, and has no error for one that stalls.
    assertEquals(codes(error -> error != RequestError.REQUEST_TIMEOUT), answered);
  }

  /** A misspelt one would stop the start. */
  @Test
  void environmentVariablesAreKeysOfTheConfiguration() throws IOException {
    Set<String> known =
        found(
            "(?m)^(?:# )?(facecheck\\.[a-z0-9.-]+)=",
            Files.readString(Path.of("src/main/resources/application.properties")));
    Set<String> variables =
        known.stream()
            .map(key -> key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"))
            .collect(Collectors.toSet());
    for (String file :
        List.of(
            TEMPLATE,
            "infra/jvm/template.yaml",
            "infra/kubernetes/facecheck.yaml",
            "infra/knative/service.yaml")) {
      Set<String> set = found("\\b(FACECHECK_[A-Z0-9_]+)\\b", Files.readString(Path.of(file)));
      assertTrue(set.contains("FACECHECK_MAX_CONCURRENT_CHECKS"), file);
      assertTrue(variables.containsAll(set), file + ": " + set);
    }
  }

  /** Otherwise Lambda would end an invocation before it has answered 504. */
  @Test
  void everyTimeoutHasATimeBudgetThatEndsBeforeIt() throws IOException {
    String template = Files.readString(Path.of(TEMPLATE));
    assertTrue(template.contains("    Timeout: !Ref TimeoutSeconds\n"), "the timeout");
    assertTrue(
        template.contains(
            "FACECHECK_TIME_BUDGET: !FindInMap [TimeBudgets, !Ref TimeoutSeconds, Check]\n"),
        "the time budget");
    Map<Integer, Integer> budgets =
        Pattern.compile("(?m)^ {4}\"(\\d+)\": \\{Check: (\\d+)s\\}$")
            .matcher(template)
            .results()
            .collect(
                Collectors.toMap(
                    match -> Integer.valueOf(match.group(1)),
                    match -> Integer.valueOf(match.group(2)),
                    Math::min,
                    TreeMap::new));
    String rule = template.substring(template.indexOf("- Assert: !Contains [["));
    String allowed = rule.substring(0, rule.indexOf("], !Ref TimeoutSeconds]"));
    assertEquals(
        found("\"(\\d+)\"", allowed),
        budgets.keySet().stream().map(String::valueOf).collect(Collectors.toSet()));
    budgets.forEach(
        (timeout, budget) ->
            assertTrue(
                budget <= timeout - SLOWEST_STAGE_SECONDS && timeout < GATEWAY_SECONDS,
                timeout + ": " + budget));
  }

  private static JsonNode machine() throws IOException {
    return JSON.readTree(BULK.resolve("check-pictures.asl.json").toFile());
  }

  /** The states that one picture goes through. */
  private static JsonNode pictureStates() throws IOException {
    return machine()
        .at("/States/CheckPictures/ItemProcessor/States/EachPicture/ItemProcessor/States");
  }

  private static Set<Integer> codesThatLeadTo(String state) throws IOException {
    Set<Integer> codes = new TreeSet<>();
    for (JsonNode choice : pictureStates().at("/Judge/Choices")) {
      if (choice.get("Next").textValue().equals(state)) {
        choice.get("Or").forEach(rule -> codes.add(rule.get("NumericEquals").intValue()));
      }
    }
    return codes;
  }

  private static Set<Integer> codes(Predicate<RequestError> wanted) {
    return Arrays.stream(RequestError.values())
        .filter(wanted)
        .map(RequestError::code)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Kind, status and body of each. */
  private static List<MatchResult> gatewayResponses() throws IOException {
    String template = Files.readString(Path.of(TEMPLATE));
    String kinds = template.substring(template.indexOf("GatewayResponses:"));
    return Pattern.compile(
            "(?ms)^ {8}([A-Z0-9_]+):\n {10}StatusCode: (\\d+)\n.*?application/json: '([^']+)'")
        .matcher(kinds)
        .results()
        .toList();
  }

  /** Names of fields, without the mark of those that are looked up. */
  private static List<String> fields(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(name -> names.add(name.replace(".$", "")));
    return names;
  }

  private static void add(Set<String> names, JsonNode name) {
    if (name.isTextual()) {
      names.add(name.textValue());
    }
  }

  private static Set<String> found(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
