import { translate, word } from './language.js';

let slots = 0;

/** A place for one photograph: chosen, dropped, pasted or taken. */
export class Slot {
  #place;
  #input;
  #preview = document.createElement('img');
  #url = null;
  photo = null;

  /**
   * @param {HTMLElement} place
   * @param {(photo: Blob) => void} taken
   */
  constructor(place, taken) {
    this.#place = place;
    this.taken = taken;
    this.#input = document.createElement('input');
    Object.assign(this.#input, { type: 'file', accept: 'image/*', id: `file-${++slots}` });
    const label = document.createElement('label');
    label.htmlFor = this.#input.id;
    label.className = 'choose';
    label.dataset.words = 'choose';
    const hint = document.createElement('p');
    hint.dataset.words = 'dropHint';
    this.#preview.alt = '';
    this.#preview.hidden = true;
    place.append(this.#preview, this.#input, label, hint);
    translate(place);
    this.#input.addEventListener('change', () => this.offer(this.#input.files));
    place.addEventListener('dragover', event => {
      event.preventDefault();
      place.classList.add('over');
    });
    place.addEventListener('dragleave', () => place.classList.remove('over'));
    place.addEventListener('drop', event => {
      event.preventDefault();
      place.classList.remove('over');
      this.offer(event.dataTransfer.files);
    });
  }

  /** Whether it can be seen now, and a pasted photograph is meant for it. */
  get isOpen() {
    return this.#place.offsetParent !== null;
  }

  /** Takes the first photograph of a list of files. */
  offer(files) {
    const photo = [...files].find(file => file.type.startsWith('image/') || file.type === '');
    this.#input.value = '';
    if (photo) {
      this.take(photo);
    }
  }

  take(photo) {
    this.keep(photo);
    this.taken(photo);
  }

  /** Shows a photograph without asking about it. */
  keep(photo) {
    this.photo = photo;
    URL.revokeObjectURL(this.#url);
    this.#url = URL.createObjectURL(photo);
    this.#preview.src = this.#url;
    this.#preview.hidden = false;
    this.#preview.alt = photo.name || word('photograph');
  }
}
