package dev.facecheck.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.facecheck.access.SampleLicence;
import dev.facecheck.access.SignedLicence;
import dev.facecheck.admin.LicenceKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LicenceCommandTest {
  @TempDir Path folder;

  private Path secret;
  private String trusted;

  @BeforeEach
  void makeKeys() {
    secret = folder.resolve("private");
    trusted = run("licence", "keygen", "--private", secret);
  }

  private static String run(Object... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertEquals(0, run.exitCode(), run.err());
    return run.out().strip();
  }

  private Path issue(String expires) throws IOException {
    String licence =
        run(
            "licence",
            "issue",
            "--private",
            secret,
            "--holder",
            "Example Bank",
            "--features",
            "check,match",
            "--expires",
            expires,
            "--checks-per-month",
            "5000");
    return Files.writeString(folder.resolve("licence"), licence + "\n");
  }

  private static void assertRefused(String why, Object... arguments) {
    CommandLineRun run = CommandLineRun.of(arguments);
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains(why), run.err());
    assertEquals("", run.out());
  }

  @Test
  void keepsThePrivateKeyFromOthers() throws IOException {
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
    assertEquals(
        "Ed25519", SignedLicence.publicKey(trusted).getAlgorithm().replace("EdDSA", "Ed25519"));
  }

  @Test
  void overwritesNoKey() throws IOException {
    String before = Files.readString(secret);
    assertRefused("exists", "licence", "keygen", "--private", secret);
    assertEquals(before, Files.readString(secret));
  }

  @Test
  void showsAGenuineLicence() throws IOException {
    String shown = run("licence", "show", issue("2999-01-31"), "--public-key", trusted);
    assertTrue(shown.contains("Example Bank"), shown);
    assertTrue(shown.contains("check, match"), shown);
    assertTrue(shown.contains("2999-02-01T00:00:00Z"), shown);
    assertTrue(shown.contains("5000 per month"), shown);
    assertTrue(shown.contains("genuine"), shown);
  }

  @Test
  void saysThatItHasVerifiedNothing() throws IOException {
    assertTrue(run("licence", "show", issue("2999-01-31")).contains("not verified"));
  }

  @Test
  void refusesALicenceOfAnotherIssuer() throws IOException {
    String stranger = LicenceKeys.text(SampleLicence.STRANGER.getPublic());
    assertRefused("not signed", "licence", "show", issue("2999-01-31"), "--public-key", stranger);
  }

  @Test
  void refusesWhatCannotBeRead() {
    assertRefused("cannot be read", "licence", "show", folder.resolve("nothing"));
    assertRefused(
        "cannot be read",
        "licence",
        "issue",
        "--private",
        folder.resolve("nothing"),
        "--holder",
        "B",
        "--features",
        "check",
        "--expires",
        "2999-01-31");
  }

  @Test
  void issuesNothingThatIsNoLicence() {
    assertRefused(
        "there is no operation 'fly'",
        "licence",
        "issue",
        "--private",
        secret,
        "--holder",
        "B",
        "--features",
        "fly",
        "--expires",
        "2999-01-31");
    assertRefused(
        "expires after",
        "licence",
        "issue",
        "--private",
        secret,
        "--holder",
        "B",
        "--features",
        "check",
        "--expires",
        "2020-01-31");
  }
}
