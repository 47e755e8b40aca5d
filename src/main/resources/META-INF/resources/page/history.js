const SIDE = 96;
const MOST = 12;

const list = document.getElementById('history');

/** Adds a verdict to those of this visit; they are in memory alone and end with the page. */
export async function remember(seen, show) {
  const entry = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  const bitmap = await createImageBitmap(seen.photo);
  const scale = SIDE / Math.max(bitmap.width, bitmap.height);
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const code = document.createElement('span');
  code.lang = 'en';
  code.textContent = `${seen.answer.code} ${seen.answer.reason}`;
  button.append(canvas, code);
  button.addEventListener('click', () => show(seen));
  entry.append(button);
  list.prepend(entry);
  [...list.children].slice(MOST).forEach(old => old.remove());
  document.getElementById('history-part').hidden = false;
}
