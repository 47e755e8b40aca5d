import { STYLE } from './style.js';

const SVG = 'http://www.w3.org/2000/svg';
/** The oval as shares of the picture's height; a face is about three quarters as wide as it is high. */
const OVAL = { height: 0.76, width: 0.57, widest: 0.86 };

let sheet = null;

/** One for all captures of a page; made when the first one is, since servers that render pages have none. */
function shared() {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
  }
  return sheet;
}

function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  made.append(...children);
  return made;
}

function drawn(name, attributes) {
  const made = document.createElementNS(SVG, name);
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
}

/** What is seen of the capture: picture, oval, one sentence, one button. */
export class View {
  video = element('video', { part: 'video', playsinline: '', autoplay: '' });
  button = element('button', { part: 'button', type: 'button' });
  #shot = element('canvas', { part: 'shot', role: 'img', hidden: '' });
  #hint = element('p', { part: 'hint', class: 'hint', role: 'status' });
  #oval = drawn('svg', { part: 'oval', 'aria-hidden': 'true' });
  #stage = element('div', { part: 'stage', class: 'stage' });
  #frame = element('div', {});
  #pictured = null;

  /** @param {ShadowRoot} root that it is put into */
  constructor(root) {
    root.adoptedStyleSheets = [shared()];
    this.video.muted = true;
    this.#stage.append(this.video, this.#shot, this.#oval);
    this.#frame.append(element('div', { class: 'strip' }, this.#hint), this.#stage, element('div', { class: 'bar' }, this.button));
    root.append(this.#frame);
    this.#outline(640, 480);
    this.video.addEventListener('resize', () => this.#outline(this.video.videoWidth, this.video.videoHeight));
  }

  /** Shows a state: its colours, and a button where there is something to press. */
  show(state, button = null) {
    this.#frame.dataset.state = state;
    // Whoever pressed the button is not sent to the top of the page by its going.
    const focused = this.button.matches(':focus');
    this.button.hidden = button === null;
    this.button.textContent = button ?? '';
    if (focused && button === null) {
      this.#stage.tabIndex = -1;
      this.#stage.focus({ preventScroll: true });
    }
  }

  say(sentence) {
    this.#hint.textContent = sentence;
  }

  /** How long the ring around the oval takes to close. */
  fill(ms) {
    this.#stage.style.setProperty('--_duration', `${ms}ms`);
  }

  speak(words, direction, mirrored) {
    this.#frame.dir = direction;
    this.video.setAttribute('aria-label', words.camera);
    this.#shot.setAttribute('aria-label', words.shot);
    this.#stage.classList.toggle('mirrored', mirrored);
  }

  /** Shows a picture in the camera's place, as the camera showed it or the right way round; null for the camera. */
  async picture(blob, mirrored = false) {
    this.#pictured = blob;
    const bitmap = blob && (await createImageBitmap(blob));
    if (this.#pictured !== blob) {
      return;
    }
    this.#shot.hidden = blob === null;
    this.video.hidden = blob !== null;
    if (blob === null) {
      this.#shot.width = this.#shot.height = 0;
      return;
    }
    this.#shot.classList.toggle('mirror', mirrored);
    this.#shot.width = bitmap.width;
    this.#shot.height = bitmap.height;
    this.#shot.getContext('2d').drawImage(bitmap, 0, 0);
    bitmap.close();
  }

  /** The stage takes the shape of the camera's picture, so that what is judged is what is seen. */
  #outline(width, height) {
    if (!width || !height) {
      return;
    }
    this.#stage.style.aspectRatio = `${width} / ${height}`;
    this.#stage.style.maxInlineSize = `calc(var(--facecheck-max-height, 75vh) * ${width / height})`;
    const rx = Math.min((OVAL.width * height) / 2, (OVAL.widest * width) / 2);
    const ry = (rx / OVAL.width) * OVAL.height;
    const cy = height * 0.52;
    const cx = width / 2;
    const ellipse = `M${cx} ${cy - ry}A${rx} ${ry} 0 1 1 ${cx - 0.01} ${cy - ry}Z`;
    this.#oval.setAttribute('viewBox', `0 0 ${width} ${height}`);
    this.#oval.replaceChildren(
      drawn('path', { class: 'shade', 'fill-rule': 'evenodd', d: `M0 0H${width}V${height}H0Z${ellipse}` }),
      drawn('path', { class: 'oval', d: ellipse }),
      drawn('path', { class: 'ring', d: ellipse, pathLength: 100 }),
    );
  }
}
