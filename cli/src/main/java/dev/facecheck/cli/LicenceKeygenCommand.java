package dev.facecheck.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.facecheck.admin.LicenceKeys;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code facecheck licence keygen}. */
@Command(
    name = "keygen",
    mixinStandardHelpOptions = true,
    description =
        "Makes a pair of keys and prints the public one, for facecheck.licence.public-key.")
final class LicenceKeygenCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = "--private",
      required = true,
      paramLabel = "FILE",
      description = "Takes the private key; it must not exist, and only its owner can read it.")
  private Path file;

  @Override
  public void run() {
    KeyPair pair = LicenceKeys.generate();
    try (OutputStream out =
        Channels.newOutputStream(
            Files.newByteChannel(
                file,
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                PosixFilePermissions.asFileAttribute(
                    PosixFilePermissions.fromString("rw-------"))))) {
      out.write((LicenceKeys.text(pair.getPrivate()) + "\n").getBytes(US_ASCII));
    } catch (FileAlreadyExistsException e) {
      throw new IllegalArgumentException(file + " exists; a key is not overwritten", e);
    } catch (IOException e) {
      throw new UncheckedIOException(file + " cannot be written", e);
    }
    spec.commandLine().getOut().println(LicenceKeys.text(pair.getPublic()));
  }
}
