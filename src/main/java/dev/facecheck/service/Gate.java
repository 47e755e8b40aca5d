package dev.facecheck.service;

import dev.facecheck.access.ApiKey;
import dev.facecheck.request.Caller;
import dev.facecheck.request.RefusedRequestException;
import dev.facecheck.request.Request;
import java.util.Optional;

/** Decides who may pass: keys, quotas and the licence. */
@FunctionalInterface
public interface Gate {
  /** Lets everybody pass, without a key. */
  Gate OPEN = (caller, request) -> Optional.empty();

  /**
   * Lets a request pass, and counts it.
   *
   * @return the key that it came with; empty where none is required
   * @throws RefusedRequestException if it may not pass
   */
  Optional<ApiKey> pass(Caller caller, Request request) throws RefusedRequestException;
}
