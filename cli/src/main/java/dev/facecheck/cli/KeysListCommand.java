package dev.facecheck.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.facecheck.access.ApiKey;
import dev.facecheck.access.CountedKey;
import dev.facecheck.admin.KeyRegister;
import dev.facecheck.admin.QuotaText;
import dev.facecheck.config.Settings;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code facecheck keys list}. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "Lists keys and their use in the current period, never the keys themselves.")
final class KeysListCommand implements Runnable {
  private static final String LINE = "%-12s  %-8s  %12s  %-20s  %s%n";

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "One JSON object per key and line.")
  private boolean json;

  @Override
  public void run() {
    Instant now = Instant.now();
    List<CountedKey> keys;
    try (KeyRegister register = KeysCommand.register(Settings.load())) {
      keys = register.list();
    }
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      keys.forEach(key -> out.println(json(key, now)));
      return;
    }
    out.printf(LINE, "id", "state", "used", "quota", "holder");
    for (CountedKey key : keys) {
      out.printf(
          LINE,
          key.key().id(),
          state(key.key(), now),
          KeyRegister.used(key, now),
          key.key().quota().map(QuotaText::of).orElse("-"),
          key.key().holder());
    }
  }

  private static String state(ApiKey key, Instant now) {
    if (key.disabled()) {
      return "disabled";
    }
    return key.expiredAt(now) ? "expired" : "active";
  }

  private static ObjectNode json(CountedKey counted, Instant now) {
    ApiKey key = counted.key();
    ObjectNode line = JsonNodeFactory.instance.objectNode();
    line.put("id", key.id());
    line.put("holder", key.holder());
    line.put("state", state(key, now));
    line.put("created", key.created().toString());
    key.expires().ifPresent(time -> line.put("expires", time.toString()));
    key.quota().ifPresent(quota -> line.put("quota", QuotaText.of(quota)));
    line.put("period", key.period().at(now));
    line.put("used", KeyRegister.used(counted, now));
    key.settings().dialect().ifPresent(name -> line.put("dialect", name));
    key.settings().policy().ifPresent(name -> line.put("policy", name));
    key.settings().locale().ifPresent(name -> line.put("locale", name));
    if (!key.settings().operations().isEmpty()) {
      new TreeSet<>(key.settings().operations()).forEach(line.putArray("operations")::add);
    }
    return line;
  }
}
