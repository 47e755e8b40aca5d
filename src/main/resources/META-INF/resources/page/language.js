const LANGUAGES = { en: 'English', de: 'Deutsch', es: 'Español', fr: 'Français', ms: 'Bahasa Melayu', ru: 'Русский', zh: '中文' };
const RIGHT_TO_LEFT = ['ar', 'fa', 'he', 'ur'];

let spoken = {};

/** A sentence of the page in the language that was chosen. */
export const word = key => spoken[key] ?? key;

/** The language to begin with: the address' own, or the first of the browser's that is there. */
export function initialLocale() {
  const asked = new URLSearchParams(location.search).get('locale');
  return asked ?? navigator.languages.map(tag => tag.split('-')[0]).find(tag => tag in LANGUAGES) ?? 'en';
}

/** Fills a list with the languages, each by its own name. */
export function listLanguages(select) {
  Object.entries(LANGUAGES).forEach(([tag, name]) => {
    const option = new Option(name, tag);
    option.lang = tag;
    select.add(option);
  });
}

/** Speaks a language; English where the page has none of that name, though the server may have its sentences. */
export async function speak(locale) {
  const base = locale.split('-')[0];
  const tag = base in LANGUAGES ? base : 'en';
  spoken = (await import(`./words/${tag}.js`)).default;
  document.documentElement.lang = tag;
  document.documentElement.dir = RIGHT_TO_LEFT.includes(base) ? 'rtl' : 'ltr';
  translate(document);
}

/** Puts the sentences into a part of the page. */
export function translate(part) {
  part.querySelectorAll('[data-words]').forEach(each => (each.textContent = word(each.dataset.words)));
  part.querySelectorAll('[data-label]').forEach(each => each.setAttribute('aria-label', word(each.dataset.label)));
}
