/** Waits for a time in milliseconds; rejects with the signal's reason once it is aborted. */
export function pause(ms, signal) {
  return new Promise((done, failed) => {
    const stop = () => {
      clearTimeout(timer);
      failed(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      done();
    }, ms);
    signal.aborted ? stop() : signal.addEventListener('abort', stop, { once: true });
  });
}

/** Waits while nobody can see the page; gives the milliseconds that it was hidden for. */
export async function untilVisible(signal) {
  signal.throwIfAborted();
  if (!document.hidden) {
    return 0;
  }
  const since = performance.now();
  await new Promise((done, failed) => {
    const look = () => {
      if (!document.hidden) {
        document.removeEventListener('visibilitychange', look);
        done();
      }
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', () => {
      document.removeEventListener('visibilitychange', look);
      failed(signal.reason);
    }, { once: true });
  });
  return performance.now() - since;
}
