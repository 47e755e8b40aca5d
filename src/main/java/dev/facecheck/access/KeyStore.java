package dev.facecheck.access;

import java.time.Instant;

/**
 * Store of keys and counts. Counts are exact, however many threads, processes or machines use it,
 * and several threads may call its methods. Each throws {@link StoreUnavailableException} if the
 * store does not answer.
 */
public interface KeyStore extends AutoCloseable {
  /**
   * Finds a key, checks it and counts the call in one step. A clock that is behind counts into the
   * period that another has begun, so that no period is counted anew.
   *
   * @param presented the key as the caller presents it
   * @param operation that is called
   * @return {@link Access.Granted} with the key, or {@link Access.Refused}
   */
  Access use(String presented, String operation, Instant now);

  /**
   * Counts something else up to a limit, such as the checks of a licence.
   *
   * @param name of what is counted
   * @param period as {@link QuotaPeriod#at}
   * @param limit 1 or more
   * @return whether it was counted; otherwise the limit is reached
   */
  boolean count(String name, String period, long limit);

  @Override
  void close();
}
