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

  /** Last content of the file: a licence, or the reason why there is none. */
  private record Seen(LicenceFile.Version version, Optional<Licence> licence, String why) {}

  private LicenceGuard(LicenceFile file, PublicKey trusted, ReopenedStore counts, Seen seen) {
    this.file = file;
    this.trusted = trusted;
    this.counts = counts;
    this.seen = seen;
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
    PublicKey trusted;
    Seen seen;
    try {
      trusted = SignedLicence.publicKey(publicKey);
      seen = read(file, file.version(), trusted);
    } catch (IllegalArgumentException e) {
      throw new InitializationException(
          Part.LICENCE_PROVIDER, "facecheck.licence.public-key: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new InitializationException(Part.LICENCE_FILE, unreadable(file), e);
    }
    LicenceGuard guard = new LicenceGuard(file, trusted, Objects.requireNonNull(counts), seen);
    Optional<String> invalid = guard.invalid(seen, now);
    if (invalid.isPresent()) {
      throw new InitializationException(Part.LICENCE, invalid.get(), null);
    }
    return guard;
  }

  private static Seen read(LicenceFile file, LicenceFile.Version version, PublicKey trusted)
      throws IOException {
    try {
      Licence licence = SignedLicence.verify(file.text(), trusted);
      return new Seen(version, Optional.of(licence), "");
    } catch (InvalidLicenceException e) {
      return new Seen(version, Optional.empty(), file + ": " + e.getMessage());
    }
  }

  private static String unreadable(LicenceFile file) {
    return "the licence " + file + " is missing or cannot be read";
  }

  /** Whether the licence limits the checks of a month, which needs a store. */
  public boolean counts() {
    return seen.licence().flatMap(Licence::checksPerMonth).isPresent();
  }

  /** What the licence says of an operation now. Counts nothing. */
  LicenceCover cover(String operation, Instant now) {
    Seen current;
    try {
      current = current();
    } catch (IOException e) {
      return LicenceCover.none(unreadable(file));
    }
    return new LicenceCover(
        current.licence(), invalid(current, now).or(() -> uncovered(current, operation)));
  }

  private static Optional<String> uncovered(Seen current, String operation) {
    return current
        .licence()
        .filter(licence -> !licence.features().contains(operation))
        .map(licence -> "the licence " + licence.id() + " does not cover " + operation);
  }

  private Seen current() throws IOException {
    LicenceFile.Version version = file.version();
    Seen last = seen;
    if (!last.version().equals(version)) {
      last = read(file, version, trusted);
      seen = last;
    }
    return last;
  }

  private Optional<String> invalid(Seen current, Instant now) {
    if (current.licence().isEmpty()) {
      return Optional.of(current.why());
    }
    Licence licence = current.licence().get();
    if (licence.expiredAt(now)) {
      return Optional.of("the licence " + licence.id() + " expired at " + licence.expires());
    }
    if (licence.issued().isAfter(now.plus(LEEWAY))) {
      return Optional.of("the licence " + licence.id() + " begins at " + licence.issued());
    }
    return Optional.empty();
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
