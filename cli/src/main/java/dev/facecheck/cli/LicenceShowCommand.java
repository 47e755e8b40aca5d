package dev.facecheck.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.facecheck.access.InvalidLicenceException;
import dev.facecheck.access.Licence;
import dev.facecheck.access.SignedLicence;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code facecheck licence show}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "Shows what a licence says, and with a key whether it is genuine.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:shown", "1:expired", "2:malformed, forged or not to be read"})
final class LicenceShowCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The licence.")
  private Path file;

  @Option(names = "--public-key", paramLabel = "KEY", description = "As 'keygen' has printed it.")
  private Optional<String> publicKey = Optional.empty();

  @Override
  public Integer call() throws IOException, InvalidLicenceException {
    Licence licence = licence();
    boolean expired = licence.expiredAt(Instant.now());
    PrintWriter out = spec.commandLine().getOut();
    out.println("id          " + licence.id());
    out.println("holder      " + licence.holder());
    out.println("features    " + String.join(", ", new TreeSet<>(licence.features())));
    out.println("issued      " + licence.issued());
    out.println("expires     " + licence.expires() + (expired ? " (expired)" : ""));
    out.println(
        "checks      " + licence.checksPerMonth().map(n -> n + " per month").orElse("no limit"));
    out.println("signature   " + (publicKey.isPresent() ? "genuine" : "not verified"));
    return expired ? ExitCode.SOFTWARE : ExitCode.OK;
  }

  private Licence licence() throws IOException, InvalidLicenceException {
    String text;
    try (var in = Files.newInputStream(file)) {
      text = new String(in.readNBytes(SignedLicence.MAX_BYTES + 1), ISO_8859_1);
    } catch (IOException e) {
      throw new IOException(file + " cannot be read", e);
    }
    if (publicKey.isEmpty()) {
      return SignedLicence.unverified(text);
    }
    return SignedLicence.verify(text, SignedLicence.publicKey(publicKey.get()));
  }
}
