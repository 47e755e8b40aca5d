import { ServiceError } from './service.js';
import { pause, untilVisible } from './waiting.js';

/** Findings that the person cannot mend by moving: the capture ends with them. All others become a hint. */
const FINAL = new Set(['LIVENESS_FAILED', 'INTERACTION_TIMEOUT', 'PRIMARY_FACE_LOST_CRITICAL', 'NOT_THE_SAME_PERSON']);
/** The codes of the same for dialects without reasons. */
const FINAL_CODES = new Set([1004, 1007, 1027, 1104]);

/** Recordings by interaction. A blink lasts a fifth of a second and more, and the service takes 30 frames. */
const RECORDINGS = {
  none: { frames: 6, everyMs: 120, side: 1280 },
  blink: { frames: 30, everyMs: 140, side: 640 },
};
/** A slow device records fewer frames: the service takes a blink within five seconds. */
const LONGEST_RECORDING_MS = 4700;
const HINT_SIDE = 640;
const READY_FRAMES = 3;
const RECORDINGS_AT_MOST = 3;
const KEPT_FOR_A_LATE_VERDICT = 6;
const BACK_OFF_MS = [500, 1000, 2000, 4000, 8000];

/** One capture, from the first hint to the verdict: never two requests at once, none while the page is hidden. */
export class Session {
  #camera;
  #service;
  #options;
  #tell;
  #abort = new AbortController();
  #recent = [];
  #strict = false;
  #begun = 0;
  #hiddenMs = 0;

  /**
   * @param {import('./camera.js').Camera} camera that is open
   * @param {import('./service.js').Service} service
   * @param {object} options policy, hintPolicy, dialect, locale, detail, interaction, timeLimitMs
   * @param {(phase: string, facts?: object) => void} tell 'hint', 'recording', 'judging', 'busy'
   */
  constructor(camera, service, options, tell) {
    this.#camera = camera;
    this.#service = service;
    this.#options = options;
    this.#tell = tell;
  }

  /** Gives up whatever is under way; {@link run} then rejects with an AbortError. */
  stop() {
    this.#abort.abort();
  }

  /** @returns {Promise<{answer: object, accepted: boolean, shot: {blob: Blob, at: number}}>} */
  async run() {
    this.#begun = performance.now();
    let ready = 0;
    for (let recordings = 0; ; ) {
      const hint = await this.#hint();
      ready = hint.good ? ready + 1 : 0;
      this.#tell('hint', { ...hint, ready: ready > 0 });
      if (this.#isLate() && this.#recent.length > 1) {
        return this.#judge(this.#recent);
      }
      if (ready >= READY_FRAMES) {
        ready = 0;
        const frames = await this.#record();
        const verdict = frames && (await this.#judge(frames));
        if (verdict && (verdict.accepted || verdict.final || ++recordings >= RECORDINGS_AT_MOST)) {
          return verdict;
        }
        this.#mend(verdict);
      }
    }
  }

  /** Tells what was wrong with a recording; from then on, hints follow the policy that judges it. */
  #mend(verdict) {
    if (verdict) {
      this.#strict = true;
      const { code, reason, message } = verdict.answer;
      this.#tell('hint', { code, reason, message: reason || code ? message : null, good: false, ready: false, held: true });
    }
  }

  async #hint() {
    const frame = await this.#frame(HINT_SIDE);
    this.#recent = [...this.#recent, frame].slice(-KEPT_FOR_A_LATE_VERDICT);
    const { policy, hintPolicy, locale } = this.#options;
    const query = { policy: this.#strict ? policy : hintPolicy, locale, dialect: 'facecheck' };
    const answer = await this.#patiently(() => this.#service.check(frame.blob, query, this.#abort.signal));
    // Whether somebody is alive is judged by the recording, which is the last thing in order.
    const good = answer.code === 0 || answer.reason === 'LIVENESS_FAILED';
    return { code: answer.code, reason: answer.reason, message: answer.message, good };
  }

  /** The frames of a recording; null if the page was hidden meanwhile. */
  async #record() {
    const { frames, everyMs, side } = RECORDINGS[this.#options.interaction];
    this.#tell('recording', { durationMs: frames * everyMs });
    this.#recent = [];
    const hiddenBefore = this.#hiddenMs;
    const taken = [];
    while (taken.length < frames && (taken.length < 2 || taken.at(-1).at - taken[0].at < LONGEST_RECORDING_MS)) {
      const frame = await this.#frame(side);
      if (taken.length === 0 || frame.at - taken.at(-1).at >= everyMs * 0.8) {
        taken.push(frame);
      }
    }
    return this.#hiddenMs === hiddenBefore ? taken : null;
  }

  async #judge(frames) {
    this.#tell('judging', { shot: frames.at(-1) });
    const { policy, dialect, locale, detail, interaction } = this.#options;
    const query = { policy, dialect, locale, detail, interaction };
    const answer = await this.#patiently(() => this.#service.bestShot(frames, query, this.#abort.signal));
    const accepted = Number.isInteger(answer.best_frame);
    const final = FINAL.has(answer.reason) || FINAL_CODES.has(answer.code) || answer.status === 'success';
    // Of a rejected recording, the frame that shows what is wrong.
    const telling = answer.frames?.findLast?.(frame => frame.code === answer.code)?.index ?? frames.length - 1;
    return { answer, accepted, final, frames: frames.length, shot: frames[accepted ? answer.best_frame : telling] };
  }

  async #frame(side) {
    this.#hiddenMs += await untilVisible(this.#abort.signal);
    return this.#camera.frame(side);
  }

  /** Asks again after a while where the service is busy or out of reach. */
  async #patiently(ask) {
    for (let tries = 0; ; tries++) {
      try {
        return await ask();
      } catch (e) {
        if (!(e instanceof ServiceError) || !e.passes || tries >= BACK_OFF_MS.length) {
          throw e;
        }
        this.#tell('busy', { status: e.status });
        await pause(e.retryAfter === null ? BACK_OFF_MS[tries] : e.retryAfter * 1000, this.#abort.signal);
        this.#hiddenMs += await untilVisible(this.#abort.signal);
      }
    }
  }

  #isLate() {
    const { timeLimitMs } = this.#options;
    return timeLimitMs > 0 && performance.now() - this.#begun - this.#hiddenMs > timeLimitMs;
  }
}
