package dev.facecheck.edge;

import dev.facecheck.access.Access;
import dev.facecheck.access.AccessControl;
import dev.facecheck.access.ApiKey;
import dev.facecheck.access.KeySettings;
import dev.facecheck.access.StoreUnavailableException;
import dev.facecheck.dialect.Answer.Refused;
import dev.facecheck.dialect.Fault;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Asks the keys and the licence of a deployment. */
final class KeyGate implements Gate {
  private static final Logger LOG = Logger.getLogger(KeyGate.class);

  private final AccessControl access;

  KeyGate(AccessControl access) {
    this.access = access;
  }

  @Override
  public Passage pass(Request request, Parts parts) {
    Optional<String> key =
        request.key().filter(text -> !text.isBlank()).or(() -> parts.text(Vocabulary.KEY));
    Operation operation = request.operation();
    Access decision;
    try {
      decision = access.admit(key, operation.id(), Instant.now());
    } catch (StoreUnavailableException | IllegalArgumentException e) {
      LOG.errorf(e, "keys cannot be asked for");
      return Passage.refused(new Refused(Fault.DEPENDENCY, ""));
    }
    if (decision instanceof Access.Granted granted) {
      return granted.key().map(KeyGate::passage).orElse(Passage.FREE);
    }
    if (decision instanceof Access.LicenceRefused licence) {
      LOG.errorf("refused by the licence: %s", licence.why());
      return Passage.refused(new Refused(Fault.LICENCE, ""));
    }
    return Passage.refused(refused((Access.Refused) decision, operation));
  }

  private static Passage passage(ApiKey key) {
    KeySettings settings = key.settings();
    return new Passage(
        Optional.empty(),
        Optional.of(key.id()),
        settings.policy(),
        new Style(settings.dialect(), settings.locale()));
  }

  private static Refused refused(Access.Refused decision, Operation operation) {
    return switch (decision.kind()) {
      case KEY_MISSING ->
          operation == Operation.VERIFY
              ? new Refused(Fault.KEY_FIELD_MISSING, "Field 'apiKey' is missing.")
              : new Refused(
                  Fault.KEY_MISSING, "A key is needed, in the header " + Api.KEY_HEADER + ".");
      case KEY_UNKNOWN -> new Refused(Fault.KEY_UNKNOWN, "The key is unknown.");
      case KEY_DISABLED -> new Refused(Fault.KEY_DISABLED, "The key is disabled.");
      case KEY_EXPIRED -> new Refused(Fault.KEY_EXPIRED, "The key has expired.");
      case OPERATION_NOT_ALLOWED ->
          new Refused(Fault.NOT_ALLOWED, "The key is not for this operation.");
      case QUOTA_EXHAUSTED ->
          new Refused(Fault.QUOTA_USED_UP, "The key's quota is used up.", decision.retryAfter());
    };
  }
}
