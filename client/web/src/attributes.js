/** Attributes of the capture by the property that reflects each, with what holds where it is absent. */
const TEXTS = {
  policy: ['policy', ''],
  hintPolicy: ['hint-policy', 'lenient'],
  dialect: ['dialect', ''],
  detail: ['detail', ''],
  mirror: ['mirror', 'auto'],
};

const choice = (name, usual, other) => ({
  get() {
    return this.getAttribute(name) === other ? other : usual;
  },
  set(value) {
    this.setAttribute(name, value);
  },
});

const text = ([name, usual]) => ({
  get() {
    return this.getAttribute(name) ?? usual;
  },
  set(value) {
    value === null || value === undefined ? this.removeAttribute(name) : this.setAttribute(name, value);
  },
});

const keys = new WeakMap();

const PROPERTIES = {
  ...Object.fromEntries(Object.entries(TEXTS).map(([property, attribute]) => [property, text(attribute)])),
  interaction: choice('interaction', 'none', 'blink'),
  facing: choice('facing', 'user', 'environment'),
  /** Key for the header x-api-key, or a function that gives one out. No attribute: pages are public. */
  key: {
    get() {
      return keys.get(this) ?? null;
    },
    set(key) {
      keys.set(this, key);
    },
  },
  /** The server that the module came from, unless the page names one. */
  service: {
    get() {
      return new URL(this.getAttribute('service') ?? new URL('..', import.meta.url), document.baseURI).href;
    },
    set: text(['service']).set,
  },
  /** The language of the page, unless the capture has one of its own. */
  locale: {
    get() {
      return this.getAttribute('locale') || this.closest('[lang]')?.lang || document.documentElement.lang || navigator.language;
    },
    set: text(['locale']).set,
  },
  /** Seconds until the last frames are judged, whatever they show; 0 for no end. */
  timeLimit: {
    get() {
      const seconds = Number(this.getAttribute('time-limit') ?? 30);
      return Number.isFinite(seconds) && seconds >= 0 ? seconds : 30;
    },
    set: text(['time-limit']).set,
  },
  /** Whether the preview is mirrored, as people know themselves. */
  mirrored: {
    get() {
      return this.mirror === 'on' || (this.mirror !== 'off' && this.facing === 'user');
    },
  },
};

/** Gives a class the properties that reflect its attributes. */
export function reflect(prototype) {
  Object.entries(PROPERTIES).forEach(([name, property]) =>
    Object.defineProperty(prototype, name, { configurable: true, enumerable: true, ...property }));
}

/** What a page has chosen for one capture. */
export function chosen({ policy, hintPolicy, dialect, locale, detail, interaction, timeLimit }) {
  return { policy, hintPolicy, dialect, locale, detail, interaction, timeLimitMs: timeLimit * 1000 };
}

/** Hands over what a page set on the element before its class was there. */
export function adopt(element) {
  for (const name of Object.keys(PROPERTIES)) {
    if (Object.hasOwn(element, name)) {
      const value = element[name];
      delete element[name];
      element[name] = value;
    }
  }
}
