import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, SERVICE, SIZES, TARGET, until, watch } from './stage.js';

const PORTRAITS = new URL('../../../src/test/resources/portraits/', import.meta.url).pathname;
const HOPPER = `${PORTRAITS}grace-hopper.jpg`;
const COLLINS = `${PORTRAITS}astronaut.png`;
/** Where the pictures of docs/CAPTURE.md go: PICTURES=../../docs/ replaces them. */
const PICTURES = process.env.PICTURES ?? `${TARGET}screens/`;
const LANGUAGES = ['en', 'de', 'es', 'fr', 'ms', 'ru', 'zh'];

const verdict = page => page.waitForSelector('#result:not([hidden])');

/** How each screen is brought to show what it can. */
const SCREENS = {
  selfie: async page => {
    await watch(page, '#capture');
    await page.locator('#capture button').click();
    await until(page, 'verdict', 0);
    await verdict(page);
  },
  looking: async page => {
    await watch(page, '#capture');
    await page.locator('#capture button').click();
    await until(page, 'hint', 1016);
  },
  photograph: async page => {
    await page.setInputFiles('[data-slot=photograph] input', COLLINS);
    await verdict(page);
    await page.locator('#measurements-part summary').click();
    await page.fill('#search', 'pose');
  },
  card: async page => {
    await page.setInputFiles('[data-slot=probe] input', HOPPER);
    await page.setInputFiles('[data-slot=reference] input', HOPPER);
    await verdict(page);
  },
};
const HASHES = { looking: 'selfie' };
const FILMS = { looking: 'far' };

/** The page: what it shows, that everybody can use it, and pictures of it. */
export function screens(stage) {
  for (const [name, act] of Object.entries(SCREENS)) {
    for (const [size, viewport] of Object.entries(SIZES)) {
      test(`screen "${name}" on a ${size} is accessible, light and dark`, () => {
        const options = { viewport, film: FILMS[name], colorScheme: 'light', reducedMotion: 'reduce' };
        return stage.play(`${SERVICE}/#${HASHES[name] ?? name}`, options, async page => {
          await assertAccessible(page, `${name} before`);
          await act(page);
          for (const colorScheme of ['light', 'dark']) {
            await page.emulateMedia({ colorScheme });
            await assertAccessible(page, `${name} ${size} ${colorScheme}`);
            await page.screenshot({ path: `${TARGET}screens/${name}-${size}-${colorScheme}.png`, fullPage: true });
          }
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          assert.ok(wider <= 0, `the page scrolls sideways by ${wider}`);
        });
      });
    }
  }

  test('pictures for the documents are taken', () =>
    stage.play(SERVICE, { viewport: SIZES.telephone, film: 'far', reducedMotion: 'reduce' }, async page => {
      const take = name => page.locator('#capture').screenshot({ path: `${PICTURES}capture-${name}.jpg`, type: 'jpeg', quality: 82 });
      await SCREENS.looking(page);
      await page.waitForTimeout(1200);
      await take('looking');
      stage.studio.show('good');
      await page.evaluate(() => (document.querySelector('#capture').interaction = 'blink'));
      await page.evaluate(() => void document.querySelector('#capture').retake());
      await page.waitForFunction(() => document.querySelector('#capture').state === 'recording', null, { polling: 30 });
      await take('recording');
      stage.studio.show('closed');
      await page.waitForTimeout(500);
      stage.studio.show('good');
      await until(page, 'verdict');
      await verdict(page);
      await take('verdict');
      await page.setViewportSize(SIZES.desktop);
      await page.evaluate(() => scrollTo(0, 0));
      await page.screenshot({ path: `${PICTURES}capture-page.jpg`, type: 'jpeg', quality: 82 });
    }));

  test('a photograph is explained in every language', () => stage.play(`${SERVICE}/#photograph`, {}, async page => {
    const sentences = new Set();
    for (const language of LANGUAGES) {
      await page.locator('.settings summary').click();
      await page.selectOption('#language', language);
      await page.locator('.settings summary').click();
      await page.setInputFiles('[data-slot=photograph] input', COLLINS);
      await page.waitForFunction(count => document.querySelectorAll('#history li').length === count, sentences.size + 1);
      sentences.add(await page.locator('#verdict').textContent());
      assert.equal(await page.getAttribute('html', 'lang'), language);
      assert.ok((await page.locator('#findings li .track').count()) > 0);
    }
    assert.equal(sentences.size, LANGUAGES.length, [...sentences].join(' '));
    await page.locator('#history button').last().click();
    assert.equal(await page.locator('#verdict').textContent(), [...sentences][0]);
    assert.match(await page.locator('#curl').textContent(), /^curl -sS -F 'image=@astronaut.png' 'http.*policy|detail/);
  }));

  test('it can be used from right to left and by keyboard alone', () =>
    stage.play(`${SERVICE}/?locale=ar#photograph`, { viewport: SIZES.telephone }, async page => {
      assert.equal(await page.getAttribute('html', 'dir'), 'rtl');
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
      for (let i = 0; i < 12 && !(await page.evaluate(() => document.activeElement.type === 'file')); i++) {
        await page.keyboard.press('Tab');
      }
      const chooser = page.waitForEvent('filechooser');
      await page.keyboard.press('Space');
      await (await chooser).setFiles(COLLINS);
      await verdict(page);
      await page.screenshot({ path: `${TARGET}screens/right-to-left.png`, fullPage: true });
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    }));

  test('two people on card and selfie are told apart', () => stage.play(`${SERVICE}/#card`, {}, async page => {
    await page.setInputFiles('[data-slot=probe] input', HOPPER);
    await page.setInputFiles('[data-slot=reference] input', COLLINS);
    await verdict(page);
    assert.match(await page.locator('#code').textContent(), /^1104 NOT_THE_SAME_PERSON/);
  }));

  test('a photograph can be pasted, and a text file is refused in words', () => stage.play(`${SERVICE}/#photograph`, {}, async page => {
    await page.evaluate(async () => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 300;
      canvas.getContext('2d').fillRect(0, 0, 300, 300);
      const blob = await new Promise(done => canvas.toBlob(done, 'image/png'));
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([blob], 'pasted.png', { type: 'image/png' }));
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData }));
    });
    await verdict(page);
    assert.match(await page.locator('#code').textContent(), /^1028 FACE_NOT_FOUND/);
    await page.setInputFiles('[data-slot=photograph] input', { name: 'a.gif', mimeType: 'image/gif', buffer: Buffer.from('no picture') });
    await page.waitForFunction(() => document.getElementById('status').textContent.startsWith('This is no photograph'));
  }));
}
