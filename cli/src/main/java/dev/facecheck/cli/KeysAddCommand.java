package dev.facecheck.cli;

import dev.facecheck.access.ApiKey;
import dev.facecheck.access.KeyDigest;
import dev.facecheck.access.KeySettings;
import dev.facecheck.admin.KeyRegister;
import dev.facecheck.admin.KeyText;
import dev.facecheck.admin.QuotaText;
import dev.facecheck.config.Settings;
import dev.facecheck.dialect.Dialects;
import dev.facecheck.policy.UnknownPolicyException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code facecheck keys add}. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = "Makes a key and prints it, which is the only time that it is shown.")
final class KeysAddCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--holder", required = true, description = "Whose key it is.")
  private String holder;

  @Option(
      names = "--quota",
      paramLabel = "N/PERIOD",
      description = "Calls per day or month of the UTC calendar: 50/day, 1000/month.")
  private Optional<String> quota = Optional.empty();

  @Option(names = "--expires", paramLabel = "DATE", description = "Last day that it works, in UTC.")
  private Optional<LocalDate> expires = Optional.empty();

  @Option(names = "--dialect", description = "Of replies, where a call names none.")
  private Optional<String> dialect = Optional.empty();

  @Option(
      names = "--policy",
      description = "By which pictures are judged, where a call names none.")
  private Optional<String> policy = Optional.empty();

  @Option(names = "--locale", description = "Of messages, where a call names none.")
  private Optional<String> locale = Optional.empty();

  @Option(
      names = "--operations",
      split = ",",
      paramLabel = "NAME",
      description = "The only operations that it may call: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Operations.class)
  private Set<String> operations = Set.of();

  @Override
  public Integer call() throws UnknownPolicyException {
    Settings settings = Settings.load();
    if (policy.isPresent()) {
      settings.policies().byName(policy.get());
    }
    dialect.ifPresent(Dialects::named);
    if (locale.isPresent() && !settings.wording().catalogue().knows(locale.get())) {
      throw new IllegalArgumentException("the language '" + locale.get() + "' is unknown");
    }
    Operations.requireKnown(operations);
    SecureRandom random = new SecureRandom();
    String text = KeyText.next(random);
    ApiKey key = key(KeyText.nextId(random), KeyDigest.of(text));
    try (KeyRegister register = KeysCommand.register(settings)) {
      register.add(key);
    }
    spec.commandLine().getOut().println(text);
    spec.commandLine().getErr().println("id " + key.id() + "; the key is not shown again");
    return ExitCode.OK;
  }

  private ApiKey key(String id, KeyDigest digest) {
    return new ApiKey(
        id,
        digest,
        holder,
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        expires.map(LastDay::end),
        false,
        quota.map(QuotaText::parse),
        new KeySettings(dialect, policy, locale, operations));
  }
}
