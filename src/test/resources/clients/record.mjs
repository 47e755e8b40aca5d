// Sends a picture with fetch, undici, axios and form-data: node record.mjs PICTURE URL
import fs from 'node:fs';
import axios from 'axios';
import FormDataPackage from 'form-data';
import { FormData as UndiciForm, request } from 'undici';

const [picture, url] = process.argv.slice(2);
const bytes = fs.readFileSync(picture);
const base64 = bytes.toString('base64');
const dataUrl = 'data:image/jpeg;base64,' + base64;
const jpeg = new Blob([bytes], { type: 'image/jpeg' });

function form(Form, ...fields) {
  const made = new Form();
  fields.forEach((field) => made.append(...field));
  return made;
}

for (const [name, body] of Object.entries({
  'form-file': form(FormData, ['image', jpeg, 'me.jpg']),
  'form-blob': form(FormData, ['image', new Blob([bytes])], ['detail', 'full']),
  'form-data-url': form(FormData, ['image', dataUrl]),
  string: JSON.stringify({ image: base64 }),
  bytes,
  blob: new Blob([bytes]),
  params: new URLSearchParams({ image: base64 }),
  base64,
})) {
  await fetch(url + 'fetch-' + name, { method: 'POST', body });
}

const umlaut = form(UndiciForm, ['image', jpeg, 'jörg "1".jpg']);
await request(url + 'undici-form', { method: 'POST', body: umlaut });
await request(url + 'undici-bytes', { method: 'POST', body: bytes });

await axios.postForm(url + 'axios-post-form', { image: fs.createReadStream(picture) });
for (const [name, body] of Object.entries({
  'axios-string': JSON.stringify({ image: base64 }),
  'axios-buffer': bytes,
  'axios-json': { image: base64, detail: 'full' },
  'axios-params': new URLSearchParams({ image: dataUrl }),
  'form-data-buffer': form(FormDataPackage, ['image', bytes, { filename: 'me.jpg' }], ['detail', 'full']),
  'form-data-nameless': form(FormDataPackage, ['image', bytes]),
  'form-data-base64': form(FormDataPackage, ['image', base64]),
})) {
  await axios.post(url + name, body);
}
