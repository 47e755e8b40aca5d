/** A sentence stays for as long as it takes to read. */
const HELD_MS = 1100;

/** Says one sentence at a time. */
export class Speaker {
  #show;
  #said = null;
  #heldUntil = 0;
  #waiting = null;

  /** @param {(sentence: string) => void} show */
  constructor(show) {
    this.#show = show;
  }

  /** Says it at once. */
  say(sentence) {
    clearTimeout(this.#waiting);
    if (sentence !== this.#said) {
      this.#said = sentence;
      this.#heldUntil = performance.now() + HELD_MS;
      this.#show(sentence);
    }
  }

  /** Says it once the sentence before has been read, unless a newer one comes. */
  sayInTurn(sentence) {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.say(sentence), Math.max(0, this.#heldUntil - performance.now()));
  }

  /** Gives up what waits to be said. */
  hush() {
    clearTimeout(this.#waiting);
  }
}
