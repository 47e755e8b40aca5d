package dev.facecheck.cli;

import dev.facecheck.access.Licence;
import dev.facecheck.admin.KeyText;
import dev.facecheck.admin.LicenceKeys;
import dev.facecheck.admin.LicenceSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
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

/** {@code facecheck licence issue}. */
@Command(
    name = "issue",
    mixinStandardHelpOptions = true,
    description = "Prints a new licence, signed with a private key of 'facecheck licence keygen'.")
final class LicenceIssueCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--private", required = true, paramLabel = "FILE", description = "The key.")
  private Path file;

  @Option(names = "--holder", required = true, description = "Whose licence it is.")
  private String holder;

  @Option(
      names = "--features",
      required = true,
      split = ",",
      paramLabel = "NAME",
      description = "Operations that it covers: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Operations.class)
  private Set<String> features;

  @Option(
      names = "--expires",
      required = true,
      paramLabel = "DATE",
      description = "Last day that it is valid, in UTC.")
  private LocalDate expires;

  @Option(
      names = "--checks-per-month",
      paramLabel = "N",
      description = "Most checks of a month of the UTC calendar (default: no limit).")
  private Optional<Long> checksPerMonth = Optional.empty();

  @Override
  public Integer call() throws IOException, InvalidKeyException {
    Operations.requireKnown(features);
    Licence licence =
        new Licence(
            KeyText.nextId(new SecureRandom()),
            holder,
            features,
            Instant.now().truncatedTo(ChronoUnit.SECONDS),
            LastDay.end(expires),
            checksPerMonth);
    spec.commandLine().getOut().println(LicenceSigner.sign(licence, key()));
    return ExitCode.OK;
  }

  private PrivateKey key() throws IOException {
    String text;
    try {
      text = Files.readString(file);
    } catch (IOException e) {
      throw new IOException(file + " cannot be read", e);
    }
    try {
      return LicenceKeys.privateKey(text);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
  }
}
