import { adopt, chosen, reflect } from './attributes.js';
import { Camera } from './camera.js';
import { Service } from './service.js';
import { Session } from './session.js';
import { Speaker } from './speaker.js';
import { View } from './view.js';
import { direction, words } from './words.js';

/** What is said of the browser's errors of the camera. */
const CAUSES = { NotAllowedError: 'denied', SecurityError: 'denied', NotSupportedError: 'unsupported', ServiceError: 'failed' };

/** A camera with an oval and hints that takes a good photograph by itself. See docs/CAPTURE.md. */
export class FacecheckCapture extends (globalThis.HTMLElement ?? class {}) {
  static observedAttributes = ['locale', 'mirror', 'facing'];

  #view = new View(this.attachShadow({ mode: 'open' }));
  #camera = new Camera(this.#view.video);
  #session = null;
  #state = 'idle';
  #speaker = new Speaker(sentence => this.#view.say(sentence));

  constructor() {
    super();
    adopt(this);
    this.#view.button.addEventListener('click', () => this.retake());
  }

  connectedCallback() {
    this.attributeChangedCallback();
    this.#enter('idle', this.#words.start);
    if (this.hasAttribute('autostart')) {
      this.start();
    }
  }

  disconnectedCallback() {
    this.stop();
  }

  attributeChangedCallback() {
    this.#view.speak(this.#words, direction(this.locale), this.mirrored);
    if (this.#state === 'idle') {
      this.#view.show('idle', this.#words.start);
    }
  }

  /** 'idle', 'starting', 'looking', 'ready', 'recording', 'judging', 'accepted', 'rejected' or 'failed'. */
  get state() {
    return this.#state;
  }

  /** Opens the camera and captures; settles when it has ended, however it did. */
  async start() {
    this.#release();
    this.#enter('starting');
    this.#speaker.say(this.#words.starting);
    this.#view.picture(null);
    const unlessStopped = act => (...facts) => this.#session === session && act(...facts);
    const session = new Session(this.#camera, new Service(this.service, this.key), chosen(this),
      unlessStopped((phase, facts) => this.#follow(phase, facts)));
    this.#session = session;
    try {
      await this.#camera.open(this.facing, unlessStopped(() => this.#fail(new DOMException('', 'NotFoundError'))));
      this.#enter('looking');
      this.#speaker.say(this.#words.place);
      await unlessStopped(verdict => this.#conclude(verdict))(await session.run());
    } catch (e) {
      unlessStopped(() => e.name !== 'AbortError' && this.#fail(e))();
    }
  }

  /** Ends the capture and releases the camera. */
  stop() {
    this.#release();
    this.#view.picture(null);
    this.#speaker.say('');
    this.#enter('idle', this.#words.start);
  }

  /** Forgets the photograph and starts anew. */
  retake() {
    return this.start();
  }

  #release() {
    this.#session?.stop();
    this.#session = null;
    this.#camera.close();
    this.#speaker.hush();
  }

  #follow(phase, facts) {
    if (phase === 'hint') {
      this.#view.picture(null);
      this.#enter(facts.ready ? 'ready' : 'looking');
      const sentence = facts.good ? this.#words.still : facts.message ?? this.#words.rejected;
      this.#speaker[facts.held ? 'say' : 'sayInTurn'](sentence);
      this.#emit('hint', { code: facts.code, reason: facts.reason, message: sentence, ready: facts.ready });
    } else if (phase === 'recording') {
      this.#view.fill(facts.durationMs);
      this.#enter('recording');
      this.#speaker.say(this.#words[this.interaction === 'blink' ? 'blink' : 'still']);
    } else if (phase === 'judging') {
      this.#view.picture(facts.shot.blob, true);
      this.#enter('judging');
      this.#speaker.say(this.#words.judging);
    } else {
      this.#speaker.sayInTurn(this.#words.busy);
    }
  }

  async #conclude({ answer, accepted, shot, frames }) {
    this.#release();
    await this.#view.picture(shot.blob);
    this.#enter(accepted ? 'accepted' : 'rejected', this.#words.again);
    this.#speaker.say(answer.code === undefined ? (accepted ? '' : this.#words.rejected) : answer.message);
    if (accepted) {
      this.#emit('shot', { blob: shot.blob });
    }
    this.#emit('verdict', { accepted, answer, shot: shot.blob, frames });
  }

  #fail(error) {
    this.#release();
    this.#view.picture(null);
    const own = this.#words[CAUSES[error.name] ?? 'missing'];
    this.#enter('failed', this.#words.again);
    this.#speaker.say(error.name === 'ServiceError' && error.code ? error.message : own);
    const { name, message, status, code, reason, detail } = error;
    this.#emit('error', { name, message: message || own, status, code, reason, detail });
  }

  get #words() {
    return words(this.locale);
  }

  #enter(state, button) {
    this.#state = state;
    this.#view.show(state, button);
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

reflect(FacecheckCapture.prototype);
if (globalThis.customElements && !customElements.get('facecheck-capture')) {
  customElements.define('facecheck-capture', FacecheckCapture);
}
