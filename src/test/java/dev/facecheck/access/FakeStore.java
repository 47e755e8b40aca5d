package dev.facecheck.access;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A store that answers what it is told to, and writes down what it is asked. */
public final class FakeStore implements KeyStore {
  public final List<String> asked = new ArrayList<>();
  public boolean unavailable;
  public Runnable whileUsed = () -> {};
  private final Access answer;
  private int left;
  private boolean closed;

  /**
   * @param answer to every use
   * @param left counts until the limit
   */
  public FakeStore(Access answer, int left) {
    this.answer = answer;
    this.left = left;
  }

  /** This store as access control takes it. */
  public ReopenedStore reopened() {
    return new ReopenedStore(() -> this);
  }

  private void ask(String question) {
    asked.add(question);
    if (unavailable) {
      throw new StoreUnavailableException("the store is down", null);
    }
  }

  @Override
  public Access use(String presented, String operation, Instant now) {
    ask("use " + presented + " for " + operation);
    whileUsed.run();
    return answer;
  }

  @Override
  public boolean count(String name, String period, long limit) {
    ask("count " + name + " in " + period + " up to " + limit);
    return left-- > 0;
  }

  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
  }
}
