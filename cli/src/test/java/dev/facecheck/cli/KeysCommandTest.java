package dev.facecheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.facecheck.access.Access;
import dev.facecheck.access.AccessControl;
import dev.facecheck.access.KeyDigest;
import dev.facecheck.config.AccessWiring;
import dev.facecheck.config.Settings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysCommandTest {
  private static final String FILE = "facecheck.access.file";
  private static final String REQUIRED = "facecheck.access.required";

  @TempDir Path folder;

  @BeforeEach
  void useAFileOfItsOwn() {
    System.setProperty(FILE, folder.resolve("keys.db").toString());
  }

  @AfterEach
  void useTheConfiguredFile() {
    System.clearProperty(FILE);
  }

  private static String add(Object... options) {
    Object[] arguments = new Object[options.length + 4];
    System.arraycopy(new Object[] {"keys", "add", "--holder", "Example Bank"}, 0, arguments, 0, 4);
    System.arraycopy(options, 0, arguments, 4, options.length);
    CommandLineRun run = CommandLineRun.of(arguments);
    assertEquals(0, run.exitCode(), run.err());
    return run.out().strip();
  }

  /** As a server of the same configuration does. */
  private static Access use(String key, String operation) {
    System.setProperty(REQUIRED, "true");
    try (AccessControl access = AccessWiring.access(Settings.load())) {
      return access.admit(Optional.of(key), operation, Instant.now());
    } finally {
      System.clearProperty(REQUIRED);
    }
  }

  private static JsonNode listed() throws IOException {
    return new ObjectMapper().readTree(CommandLineRun.of("keys", "list", "--json").out());
  }

  @Test
  void makesAKeyThatWorks() {
    String key = add();
    assertTrue(key.startsWith("fck_"));
    assertInstanceOf(Access.Granted.class, use(key, "check"));
  }

  @Test
  void keepsEverySetting() throws IOException {
    String key =
        add(
            "--quota",
            "10/day",
            "--expires",
            "2999-01-31",
            "--dialect",
            "luna",
            "--policy",
            "lenient",
            "--locale",
            "de",
            "--operations",
            "check,match");
    assertInstanceOf(Access.Granted.class, use(key, "match"));
    assertEquals(Access.Refused.of(Access.Kind.OPERATION_NOT_ALLOWED), use(key, "verify"));
    JsonNode line = listed();
    assertEquals("Example Bank", line.get("holder").textValue());
    assertEquals("active", line.get("state").textValue());
    assertEquals("10/day", line.get("quota").textValue());
    assertEquals(1, line.get("used").intValue());
    assertEquals("2999-02-01T00:00:00Z", line.get("expires").textValue());
    assertEquals("luna", line.get("dialect").textValue());
    assertEquals("lenient", line.get("policy").textValue());
    assertEquals("de", line.get("locale").textValue());
    assertEquals("[\"check\",\"match\"]", line.get("operations").toString());
  }

  @Test
  void listsNeitherKeysNorDigests() {
    String key = add();
    for (String list :
        List.of(
            CommandLineRun.of("keys", "list").out(),
            CommandLineRun.of("keys", "list", "--json").out())) {
      assertTrue(list.contains("Example Bank"), list);
      assertFalse(list.contains(key.substring(4, 14)));
      assertFalse(list.contains(KeyDigest.of(key).hex().substring(0, 10)));
    }
  }

  @Test
  void takesAKeyBack() throws IOException {
    String key = add();
    String id = listed().get("id").textValue();
    assertEquals(0, CommandLineRun.of("keys", "disable", id).exitCode());
    assertEquals(Access.Refused.of(Access.Kind.KEY_DISABLED), use(key, "check"));
    assertEquals("disabled", listed().get("state").textValue());
  }

  @Test
  void opensTheKeysInDynamoDb() {
    Map<String, String> configured =
        Map.of(
            "facecheck.access.store",
            "dynamodb",
            "facecheck.access.dynamodb-table",
            "keys",
            "aws.region",
            "");
    configured.forEach(System::setProperty);
    try {
      CommandLineRun run = CommandLineRun.of("keys", "list");
      assertEquals(2, run.exitCode());
      assertTrue(run.err().contains("DynamoDB"), run.err());
    } finally {
      configured.keySet().forEach(System::clearProperty);
    }
  }

  @Test
  void saysThatThereIsNoSuchKey() {
    CommandLineRun run = CommandLineRun.of("keys", "disable", "abc");
    assertEquals(2, run.exitCode());
    assertEquals("facecheck: there is no key of the id abc", run.err().strip());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--quota=many",
        "--expires=tomorrow",
        "--policy=nobodys",
        "--operations=check,fly",
      })
  void refusesWrongOptionsAndMakesNoKey(String option) {
    CommandLineRun run = CommandLineRun.of("keys", "add", "--holder", "B", option);
    assertEquals(2, run.exitCode());
    assertEquals("", run.out());
    assertEquals("", CommandLineRun.of("keys", "list", "--json").out());
  }

  @Test
  void saysInOneLineThatTheStoreCannotBeOpened() {
    System.setProperty(FILE, folder.resolve("missing/keys.db").toString());
    CommandLineRun run = CommandLineRun.of("keys", "list");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().startsWith("facecheck: "), run.err());
    assertEquals(1, run.err().strip().lines().count());
  }
}
