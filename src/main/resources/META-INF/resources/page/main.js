import '../capture/facecheck-capture.js';
import { address, check, choices, curl, fitting, match, policies } from './api.js';
import { remember } from './history.js';
import { initialLocale, listLanguages, speak, translate, word } from './language.js';
import { clear, say, show } from './result.js';
import { Slot } from './slot.js';

const $ = id => document.getElementById(id);
const SCREENS = ['selfie', 'photograph', 'card'];
const capture = $('capture');

/** Shows the screen that the address names. */
function turn() {
  const name = SCREENS.find(each => location.hash === `#${each}`) ?? SCREENS[0];
  SCREENS.forEach(each => {
    $(`${each}-screen`).hidden = each !== name;
    const link = document.querySelector(`nav a[href="#${each}"]`);
    each === name ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
  });
  if (name !== 'selfie') {
    capture.stop();
  }
  if (name !== 'card' && $('card-capture')) {
    $('use-camera').click();
  }
  clear();
  say('');
}

/** Asks the server, and shows and remembers what it says. */
async function ask(file, question) {
  clear();
  say(word('checking'));
  try {
    const photo = await fitting(file);
    const { answer, curl: line } = await question(photo);
    const seen = { answer, explained: answer.findings ? answer : null, photo, curl: line };
    await show(seen);
    await remember(seen, show);
  } catch (e) {
    say(word(e instanceof TypeError ? 'unreachable' : 'unreadable'));
  }
}

const photograph = new Slot(slotOf('photograph'), file => ask(file, check));
const probe = new Slot(slotOf('probe'), compare);
const reference = new Slot(slotOf('reference'), compare);

function slotOf(name) {
  return document.querySelector(`[data-slot="${name}"]`);
}

function compare() {
  if (probe.photo && reference.photo) {
    ask(probe.photo, async photo => match(photo, await fitting(reference.photo)));
  }
}

document.addEventListener('paste', event => {
  const open = [photograph, probe, reference].filter(slot => slot.isOpen);
  const slot = open.find(each => !each.photo) ?? open.at(-1);
  slot?.offer(event.clipboardData.files);
});

capture.addEventListener('hint', clear);
capture.addEventListener('verdict', async ({ detail: { answer, shot, frames } }) => {
  let explained = answer.best ?? null;
  const files = Array.from({ length: frames }, (_, i) => ({ field: 'frames', name: `frame-${i}.jpg` }));
  const query = new URLSearchParams({ detail: 'full', interaction: choices.interaction });
  if (!explained) {
    // A rejected recording has no best frame: the telling one is explained by itself.
    explained = await check(shot).then(reply => (reply.answer.findings ? reply.answer : null), () => null);
  }
  const seen = { answer, explained, photo: shot, curl: curl(address(`v1/best-shot?${query}`), files) };
  await show(seen);
  await remember(seen, show);
});
// The last selfie can be compared with a card.
capture.addEventListener('shot', ({ detail: { blob } }) => probe.keep(blob));

/** On the card's screen, a capture takes the place of the selfie until it has one. */
$('use-camera').addEventListener('click', () => {
  const open = $('card-capture');
  $('use-camera').dataset.words = open ? 'useCamera' : 'closeCamera';
  if (open) {
    open.remove();
  } else {
    const made = document.createElement('facecheck-capture');
    Object.assign(made, { id: 'card-capture', policy: choices.policy, locale: choices.locale, key: choices.key });
    made.setAttribute('autostart', '');
    made.addEventListener('shot', ({ detail: { blob } }) => {
      $('use-camera').click();
      probe.take(blob);
    });
    $('use-camera').before(made);
  }
  translate($('card-screen'));
});

$('policy').addEventListener('change', () => {
  choices.policy = capture.policy = $('policy').value;
});
$('interaction').addEventListener('change', () => {
  choices.interaction = capture.interaction = $('interaction').value;
});
$('key').addEventListener('input', () => {
  choices.key = capture.key = $('key').value;
});
$('language').addEventListener('change', () => choose($('language').value));

async function choose(locale) {
  choices.locale = capture.locale = locale;
  $('language').value = locale.split('-')[0];
  await speak(locale);
}

listLanguages($('language'));
await choose(initialLocale());
turn();
addEventListener('hashchange', turn);
try {
  const list = await policies();
  list.policies.forEach(({ name }) => $('policy').add(new Option(name, name, false, name === list.default)));
} catch {
  say(word('unreachable'));
}
