package dev.facecheck.access;

import dev.facecheck.startup.InitializationException;
import dev.facecheck.startup.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Offline check of the licence. Every call looks at the file's version and reads the file again if
 * it has changed; a wrong licence then refuses that call and not the whole program.
 */
public final class LicenceGuard implements AutoCloseable {
  /** For clocks that do not agree. */
  private static final Duration LEEWAY = Duration.ofMinutes(5);

  private final LicenceFile file;
  private final PublicKey trusted;
  private final ReopenedStore counts;
  private volatile Seen seen;

  /** What the file held in a version of it. */
  private record Seen(LicenceFile.Version version, LicenceCover content) {}

  private LicenceGuard(LicenceFile file, PublicKey trusted, ReopenedStore counts)
      throws IOException {
    this.file = file;
    this.trusted = trusted;
    this.counts = Objects.requireNonNull(counts);
    seen = read(file.version());
  }

  /**
   * Opens the licence.
   *
   * @param publicKey the trusted key in base64
   * @param counts where the checks are counted
   * @throws InitializationException naming what is wrong: the key, the file, or the licence in it
   */
  public static LicenceGuard open(Path path, String publicKey, ReopenedStore counts, Instant now) {
    LicenceFile file = new LicenceFile(path);
    LicenceGuard guard;
    try {
      guard = new LicenceGuard(file, SignedLicence.publicKey(publicKey), counts);
    } catch (IllegalArgumentException e) {
      throw new InitializationException(
          Part.LICENCE_PROVIDER, "facecheck.licence.public-key: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new InitializationException(Part.LICENCE_FILE, unreadable(file), e);
    }
    LicenceCover content = guard.seen.content();
    Optional<String> wrong =
        content.refusal().or(() -> content.licence().flatMap(licence -> invalid(licence, now)));
    if (wrong.isPresent()) {
      throw new InitializationException(Part.LICENCE, wrong.get(), null);
    }
    return guard;
  }

  private Seen read(LicenceFile.Version version) throws IOException {
    try {
      Licence licence = SignedLicence.verify(file.text(), trusted);
      return new Seen(version, new LicenceCover(Optional.of(licence), Optional.empty()));
    } catch (InvalidLicenceException e) {
      return new Seen(version, LicenceCover.none(file + ": " + e.getMessage()));
    }
  }

  private static String unreadable(LicenceFile file) {
    return "the licence " + file + " is missing or cannot be read";
  }

  /** Whether the licence limits the checks of a month, which needs a store. */
  public boolean counts() {
    return seen.content().licence().flatMap(Licence::checksPerMonth).isPresent();
  }

  /** What the licence says of an operation now. Counts nothing. */
  LicenceCover cover(String operation, Instant now) {
    try {
      LicenceCover content = content();
      return content
          .licence()
          .flatMap(licence -> invalid(licence, now).or(() -> uncovered(licence, operation)))
          .map(LicenceCover::none)
          .orElse(content);
    } catch (IOException e) {
      return LicenceCover.none(unreadable(file));
    }
  }

  private LicenceCover content() throws IOException {
    LicenceFile.Version version = file.version();
    Seen last = seen;
    if (!last.version().equals(version)) {
      last = read(version);
      seen = last;
    }
    return last.content();
  }

  private static Optional<String> invalid(Licence licence, Instant now) {
    if (licence.expiredAt(now)) {
      return Optional.of("the licence " + licence.id() + " expired at " + licence.expires());
    }
    if (licence.issued().isAfter(now.plus(LEEWAY))) {
      return Optional.of("the licence " + licence.id() + " begins at " + licence.issued());
    }
    return Optional.empty();
  }

  private static Optional<String> uncovered(Licence licence, String operation) {
    return licence.features().contains(operation)
        ? Optional.empty()
        : Optional.of("the licence " + licence.id() + " does not cover " + operation);
  }

  /**
   * Counts a check.
   *
   * @param licence that covers it, as {@link #cover} has read it
   * @return the reason why no check is left; empty if this one was counted or need not be
   */
  Optional<String> count(Licence licence, Instant now) {
    if (licence.checksPerMonth().isEmpty()) {
      return Optional.empty();
    }
    String id = licence.id();
    long limit = licence.checksPerMonth().get();
    return counts.open().count("licence " + id, QuotaPeriod.MONTH.at(now), limit)
        ? Optional.empty()
        : Optional.of("the licence " + id + " has used up its " + limit + " checks of the month");
  }

  @Override
  public void close() {
    counts.close();
  }
}
