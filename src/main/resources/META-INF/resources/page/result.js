import { bar, item, rows } from './findings.js';
import { word } from './language.js';
import { draw } from './picture.js';

const $ = id => document.getElementById(id);
let measurements = [];

$('search').addEventListener('input', () => list());
document.querySelectorAll('[data-copy]').forEach(button => button.addEventListener('click', async () => {
  await navigator.clipboard.writeText($(button.dataset.copy).textContent);
  say(word('copied'));
}));

/** Says what goes on, to eyes and to screen readers. */
export function say(text) {
  $('status').textContent = text;
}

/** Takes the last verdict away. */
export function clear() {
  $('result').hidden = true;
}

/**
 * Shows a verdict.
 *
 * @param {object} seen answer: the reply; explained: the picture's part of it; photo; curl
 */
export async function show({ answer, explained, photo, curl }) {
  const accepted = answer.code === 0;
  $('result').className = `result ${accepted ? 'good' : 'bad'}`;
  $('verdict').textContent = answer.message;
  $('code').textContent = `${answer.code} ${answer.reason}`;
  $('code').lang = 'en';
  say('');
  const entries = answer.images ? comparison(answer) : (explained?.findings ?? []).map(item);
  if (answer.detail) {
    entries.push(paragraph(answer.detail));
  }
  $('findings').replaceChildren(...entries);
  $('findings').className = answer.images ? 'comparison' : '';
  $('findings-part').hidden = entries.length === 0;
  $('findings-part').querySelector('h3').hidden = Boolean(answer.images);
  measurements = explained?.measurements ?? [];
  $('measurements-part').hidden = measurements.length === 0;
  $('search').value = '';
  list();
  $('json').textContent = JSON.stringify(answer, shortened, 2);
  $('curl').textContent = curl;
  $('figure').hidden = !explained?.image;
  if (explained?.image) {
    await draw($('picture'), $('legend'), photo, explained);
  }
  $('result').hidden = false;
  // The verdict is read out, and a telephone scrolls to it.
  $('result').focus({ preventScroll: true });
  $('result').scrollIntoView({ block: 'nearest', behavior: calm() ? 'auto' : 'smooth' });
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** The landmarks would be nearly a thousand lines. */
const shortened = (key, value) => (key === 'landmarks' ? `${value.length} points` : value);

function list() {
  const found = rows(measurements, $('search').value);
  if (found.length === 0) {
    const row = document.createElement('tr');
    const cell = row.insertCell();
    cell.colSpan = 4;
    cell.textContent = word('noMatch');
    found.push(row);
  }
  $('measurements').replaceChildren(...found);
}

/** Of two photographs: how surely they show one person, and what each is like. */
function comparison(answer) {
  const confidence = document.createElement('li');
  const passed = answer.confidence !== null && answer.confidence >= answer.threshold;
  confidence.append(bar({
    component: word('confidence'), observed: answer.confidence, limit: answer.threshold, unit: 'confidence', bound: 'at_least', passed,
  }));
  return [confidence, ...['probe', 'reference'].map(name => {
    const { code, message } = answer.images[name];
    return paragraph(`${word(name)}: ${message}`, code === 0);
  })];
}

function paragraph(text, good = false) {
  const made = document.createElement('li');
  made.textContent = text;
  made.className = good ? 'passed' : '';
  return made;
}
