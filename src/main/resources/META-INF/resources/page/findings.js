import { word } from './language.js';

/** The end of each unit's scale; others end a little beyond what they have to show. */
const ENDS = { ratio: 1, probability: 1, score: 1, value: 100, confidence: 100, degrees: 45 };

const number = value => Number(value.toPrecision(3)).toLocaleString(document.documentElement.lang);

const shownUnit = unit => (['ratio', 'probability', 'score', 'value', 'confidence'].includes(unit) ? '' : ` ${unit}`);

/** A component's name as people write it. */
export const readable = component => component.replaceAll('-', ' ');

/** One finding: its sentence, the component, and the observed value beside the limit. */
export function item(finding) {
  const made = document.createElement('li');
  const sentence = document.createElement('p');
  sentence.className = 'sentence';
  sentence.dir = 'auto';
  sentence.textContent = finding.message ?? finding.reason;
  made.append(sentence, bar(finding));
  return made;
}

/** A bar from 0 to the observed value, with a line at the limit. */
export function bar({ component, observed, limit, unit, bound, passed = false }) {
  const value = observed === null || observed === undefined ? null : bound === 'magnitude_at_most' ? Math.abs(observed) : observed;
  const end = Math.max(ENDS[unit] ?? 0, 1.15 * limit, value ?? 0) || 1;
  const made = document.createElement('div');
  made.className = passed ? 'bar passed' : 'bar';
  const track = document.createElement('div');
  track.className = 'track';
  const fill = document.createElement('div');
  fill.className = 'fill';
  fill.style.inlineSize = `${(100 * Math.max(0, value ?? 0)) / end}%`;
  const line = document.createElement('div');
  line.className = 'limit';
  line.style.insetInlineStart = `${(100 * limit) / end}%`;
  track.append(fill, line);
  const facts = document.createElement('p');
  facts.className = 'facts';
  const name = document.createElement('span');
  name.lang = 'en';
  name.textContent = readable(component);
  const seen = value === null ? word('notAssessed') : number(value) + shownUnit(unit);
  const wanted = `${word(bound === 'at_least' ? 'atLeast' : 'atMost')} ${number(limit)}${shownUnit(unit)}`;
  facts.append(name, `: ${seen} · ${word('limit')}: ${wanted}`);
  made.append(facts, track);
  return made;
}

/** The rows of all measurements whose name holds a text. */
export function rows(measurements, text) {
  const wanted = text.trim().toLowerCase();
  const found = measurements.filter(each => readable(each.component).includes(wanted) || each.component.includes(wanted));
  return found.map(each => {
    const row = document.createElement('tr');
    const name = document.createElement('th');
    name.scope = 'row';
    name.lang = 'en';
    name.textContent = readable(each.component);
    const failed = 'failure_to_assess' in each;
    const cells = failed ? [each.failure_to_assess, '', ''] : [number(each.native), each.unit, number(each.value)];
    row.append(name, ...cells.map((cell, i) => {
      const made = document.createElement('td');
      made.textContent = cell;
      made.className = i === 1 ? '' : failed ? 'failed' : 'number';
      made.lang = 'en';
      return made;
    }));
    return row;
  });
}
