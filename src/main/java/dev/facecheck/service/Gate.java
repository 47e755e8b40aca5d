package dev.facecheck.service;

import dev.facecheck.access.Access;
import dev.facecheck.access.AccessControl;
import dev.facecheck.access.StoreUnavailableException;
import dev.facecheck.dialect.Fault;
import dev.facecheck.request.Caller;
import dev.facecheck.request.Operation;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.Request;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Gate of keys, quotas and the licence. */
final class Gate {
  private static final Logger LOG = Logger.getLogger(Gate.class);

  private Gate() {}

  /**
   * Lets a request pass, and counts it.
   *
   * @return how it may pass, with the key that it came with
   * @throws RefusedRequestException if it may not pass
   */
  static Access.Granted pass(AccessControl access, Caller caller, Request request)
      throws RefusedRequestException {
    Access decision = decision(access, caller, request);
    if (decision instanceof Access.Granted granted) {
      return granted;
    }
    if (decision instanceof Access.LicenceRefused licence) {
      LOG.errorf("refused by the licence: %s", licence.why());
      throw new RefusedRequestException(Fault.LICENCE, "");
    }
    throw refusal((Access.Refused) decision, request.operation());
  }

  private static Access decision(AccessControl access, Caller caller, Request request)
      throws RefusedRequestException {
    Optional<String> key = caller.key().or(request::key);
    try {
      return access.admit(key, request.operation().id(), Instant.now());
    } catch (StoreUnavailableException | IllegalArgumentException e) {
      LOG.errorf(e, "the key store is unavailable");
      throw new RefusedRequestException(Fault.DEPENDENCY, "");
    }
  }

  private static RefusedRequestException refusal(Access.Refused refused, Operation operation) {
    return switch (refused.kind()) {
      case KEY_MISSING ->
          operation.isOkayFace()
              ? new RefusedRequestException(Fault.KEY_FIELD_MISSING, "Field 'apiKey' is missing.")
              : new RefusedRequestException(
                  Fault.KEY_MISSING, "A key is needed, in the header " + Caller.KEY_HEADER + ".");
      case KEY_UNKNOWN -> new RefusedRequestException(Fault.KEY_UNKNOWN, "The key is unknown.");
      case KEY_DISABLED -> new RefusedRequestException(Fault.KEY_DISABLED, "The key is disabled.");
      case KEY_EXPIRED -> new RefusedRequestException(Fault.KEY_EXPIRED, "The key has expired.");
      case OPERATION_NOT_ALLOWED ->
          new RefusedRequestException(Fault.NOT_ALLOWED, "The key is not for this operation.");
      case QUOTA_EXHAUSTED ->
          new RefusedRequestException(
              Fault.QUOTA_USED_UP, "The key's quota is used up.", refused.retryAfter());
    };
  }
}
