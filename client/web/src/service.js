/** An answer that is no verdict: the service refused, or could not be reached. */
export class ServiceError extends Error {
  /**
   * @param {string} message a sentence, the service's own where there is one
   * @param {{status?: number, code?: number, reason?: string, detail?: string, retryAfter?: number|null}} facts
   */
  constructor(message, facts) {
    super(message);
    this.name = 'ServiceError';
    Object.assign(this, { status: 0, retryAfter: null }, facts);
  }

  /** Whether the same request may succeed later. */
  get passes() {
    return [0, 408, 429, 502, 503, 504].includes(this.status);
  }
}

/** The service's two operations that a capture needs. */
export class Service {
  #base;
  #key;

  /**
   * @param {string} base address that the operations' paths follow
   * @param {string|(() => string|Promise<string>)|null} key for the header x-api-key, or what gives one out
   */
  constructor(base, key) {
    this.#base = base.endsWith('/') ? base : base + '/';
    this.#key = key;
  }

  /** Asks what is wrong with one picture, in the native dialect. */
  check(picture, query, signal) {
    return this.#ask('v1/check', query, picture, signal);
  }

  /** Asks which frame of a recording is the best, and whether it is good enough. */
  bestShot(frames, query, signal) {
    const form = new FormData();
    let last = -1;
    // Times are whole and ascending.
    const times = frames.map(frame => (last = Math.max(last + 1, Math.round(frame.at - frames[0].at))));
    form.append('timestamps_ms', times.join(','));
    frames.forEach((frame, i) => form.append('frames', frame.blob, `frame-${i}.jpg`));
    return this.#ask('v1/best-shot', query, form, signal);
  }

  async #ask(path, query, body, signal) {
    const url = new URL(path, this.#base);
    Object.entries(query).forEach(([name, value]) => value && url.searchParams.set(name, value));
    const key = typeof this.#key === 'function' ? await this.#key() : this.#key;
    let response;
    let answer;
    try {
      response = await fetch(url, { method: 'POST', body, signal, headers: key ? { 'x-api-key': key } : {} });
      answer = await response.json();
    } catch (e) {
      if (signal.aborted) {
        throw signal.reason;
      }
      throw new ServiceError(e.message, { status: response && !response.ok ? response.status : 0 });
    }
    if (!response.ok) {
      const seconds = Number(response.headers.get('Retry-After') || NaN);
      throw new ServiceError(answer.message ?? answer.error ?? String(response.status), {
        ...answer, status: response.status, retryAfter: Number.isFinite(seconds) ? seconds : null,
      });
    }
    return answer;
  }
}
