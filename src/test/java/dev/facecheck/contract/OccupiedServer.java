package dev.facecheck.contract;

import dev.facecheck.fixture.FakeCoreProfile;
import dev.facecheck.fixture.Latches;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A server whose one place is taken by a request, until this is closed. */
final class OccupiedServer implements AutoCloseable {
  private final CountDownLatch end = new CountDownLatch(1);
  private final CompletableFuture<Client.Answer> first;

  /**
   * Returns once the request is being judged.
   *
   * @param request over HTTP: the function takes one event at a time
   */
  OccupiedServer(Callable<Client.Answer> request) {
    CountDownLatch begun = new CountDownLatch(1);
    FakeCoreProfile.FAKE.beforeFinding(
        () -> {
          begun.countDown();
          Latches.await(end);
        });
    first =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return request.call();
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    Latches.await(begun);
  }

  /** The answer to the request that took the place. */
  Client.Answer first() throws Exception {
    end.countDown();
    return first.get(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    end.countDown();
    first.join();
  }
}
