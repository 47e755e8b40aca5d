const MOST_BYTES = 3 * 1024 * 1024;
const LONGEST_SIDE = 2400;

/** What the person chose for all requests. */
export const choices = { policy: '', locale: 'en', key: '', interaction: 'none' };

export const address = path => new URL(path, document.baseURI).href;

/** The policies of the server, and which of them judges where none is named. */
export async function policies() {
  return (await fetch(address('v1/policies'))).json();
}

/** Asks for a verdict; gives the answer and the line that asks the same. */
async function ask(path, options, files) {
  const query = new URLSearchParams(Object.entries(options).filter(([, value]) => value));
  const url = address(`${path}?${query}`);
  const form = new FormData();
  files.forEach(({ field, blob, name }) => form.append(field, blob, name));
  const headers = choices.key ? { 'x-api-key': choices.key } : {};
  const response = await fetch(url, { method: 'POST', headers, body: form });
  return { answer: await response.json(), curl: curl(url, files) };
}

/** One photograph, explained. */
export function check(photo) {
  const options = { policy: choices.policy, detail: 'explained', locale: choices.locale };
  return ask('v1/check', options, [{ field: 'image', blob: photo, name: photo.name ?? 'photo.jpg' }]);
}

/** A selfie and the portrait on a card. */
export function match(probe, reference) {
  return ask('v1/match', { policy: choices.policy, locale: choices.locale }, [
    { field: 'probe', blob: probe, name: probe.name ?? 'selfie.jpg' },
    { field: 'reference', blob: reference, name: reference.name ?? 'card.jpg' },
  ]);
}

const quoted = text => `'${text.replaceAll("'", "'\\''")}'`;

/** The command that sends the same; whoever has a key fills it in. */
export function curl(url, files) {
  const parts = files.map(({ field, name }) => `-F ${quoted(`${field}=@${name}`)}`);
  const key = choices.key ? ["-H 'x-api-key: YOUR-KEY'"] : [];
  return ['curl -sS', ...key, ...parts, quoted(url)].join(' ');
}

/** A photograph as the server takes it: one that is too large is made smaller, and turned upright on the way. */
export async function fitting(file) {
  if (file.size <= MOST_BYTES && ['image/jpeg', 'image/png'].includes(file.type)) {
    return file;
  }
  const bitmap = await createImageBitmap(file);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(bitmap.width * scale);
  canvas.height = Math.round(bitmap.height * scale);
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return new Promise((done, failed) =>
    canvas.toBlob(blob => (blob ? done(blob) : failed(new Error('too large'))), 'image/jpeg', 0.92));
}
