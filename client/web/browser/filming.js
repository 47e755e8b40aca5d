import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SERVICE, until, watch } from './stage.js';

const LEAST_HINTS_PER_SECOND = 2;
/** The executable is held to what is promised; the JVM may still be warming up on a busy machine. */
const NATIVE = process.env.SERVER_IS_NATIVE === 'true';
const MOST_MS_TO_A_VERDICT = NATIVE ? 5_000 : 30_000;

/** Each film that shows one thing wrong, and the hint that it leads to. */
const HINTS = [
  ['far', 1016, 'FACE_TOO_SMALL'],
  ['close', 1017, 'FACE_TOO_CLOSE'],
  ['turned', 1002, 'BAD_HEAD_POSE', { hintPolicy: 'onboarding' }],
  ['dark', 1012, 'TOO_DARK'],
  ['blurred', 1011, 'FACE_BLURRED'],
  ['two', 1003, 'TOO_MANY_FACES'],
  ['nobody', 1028, 'FACE_NOT_FOUND'],
  ['closed', 1102, 'EYES_CLOSED'],
];

const told = seen => [...new Set(seen.map(each => `${each.type} ${each.code ?? each.name} ${each.reason ?? ''}`.trim()))].join(', ');

async function begin(page, properties = {}) {
  await watch(page);
  await page.evaluate(set => {
    const capture = document.querySelector('facecheck-capture');
    Object.assign(capture, set);
    capture.start();
  }, properties);
}

/** Hints per second, over three seconds. */
async function pace(page) {
  const before = await page.evaluate(() => window.seen.length);
  await page.waitForTimeout(3000);
  const hints = (await page.evaluate(() => window.seen)).slice(before - 1);
  return (hints.length - 1) / ((hints.at(-1).ms - hints[0].ms) / 1000);
}

/** Waits until the recording has gone on for a while. */
async function recorded(page, ms) {
  await page.waitForFunction(() => document.querySelector('facecheck-capture').state === 'recording', null, { polling: 30 });
  await page.waitForTimeout(ms);
}

const live = page => page.evaluate(() => {
  const video = document.querySelector('facecheck-capture').shadowRoot.querySelector('video');
  return Boolean(video.srcObject);
});

/** What the capture makes of what the camera sees. */
export function filming(stage) {
  for (const [film, code, reason, properties] of HINTS) {
    test(`film "${film}" leads to the hint ${code} ${reason}`, () => stage.play(SERVICE, { film }, async page => {
      await begin(page, properties);
      const seen = await until(page, 'hint', code);
      const hint = seen.find(each => each.code === code);
      assert.equal(hint.reason, reason);
      assert.equal(hint.ready, false);
      const perSecond = film === 'far' ? await pace(page) : undefined;
      // Once the sentence before it has been read.
      await page.locator('facecheck-capture [part=hint]').getByText(hint.message, { exact: true }).waitFor({ timeout: 10_000 });
      await page.evaluate(() => document.querySelector('facecheck-capture').stop());
      assert.equal(await live(page), false, 'the camera is released');
      console.log(`film ${film}: ${told(seen)}${perSecond ? `; ${perSecond.toFixed(1)} hints a second` : ''}`);
      assert.ok(!NATIVE || film !== 'far' || perSecond >= LEAST_HINTS_PER_SECOND, `${perSecond} a second`);
    }));
  }

  test('film "good" leads to an accepted best shot', () => stage.play(SERVICE, { film: 'good' }, async page => {
    await begin(page);
    const seen = await until(page, 'verdict', 0);
    const verdict = seen.at(-1);
    assert.deepEqual(seen.map(each => each.type), ['hint', 'hint', 'hint', 'shot', 'verdict'], 'no detour');
    assert.equal(verdict.accepted, true);
    assert.ok(verdict.bytes > 10_000 && verdict.bytes === seen.at(-2).bytes, 'one picture');
    assert.equal(verdict.state, 'accepted');
    assert.equal(await live(page), false, 'the camera is released');
    assert.ok(verdict.ms < MOST_MS_TO_A_VERDICT, `${verdict.ms} ms`);
    console.log(`film good: ${told(seen)}; ${verdict.ms} ms from the camera's start to the verdict`);
  }));

  // The service's own pace depends on the machine, which may be busy: here it always takes as long as on a slow one.
  test('hints follow a service of 200 ms at least twice a second', () => stage.play(SERVICE, { film: 'far' }, async page => {
    let [under, most] = [0, 0];
    await page.route('**/v1/check*', async route => {
      most = Math.max(most, ++under);
      await new Promise(done => setTimeout(done, 200));
      await route.fulfill({ json: { code: 1016, message: 'Face is too far. Move face closer to the camera.', reason: 'FACE_TOO_SMALL' } });
      under--;
    });
    await begin(page);
    await until(page, 'hint', 1016);
    const perSecond = await pace(page);
    console.log(`hints: ${perSecond.toFixed(1)} a second`);
    assert.ok(perSecond >= LEAST_HINTS_PER_SECOND, `${perSecond} a second`);
    assert.equal(most, 1, 'never two requests at once');
  }));

  test('film "leaving" leads to a lost face, and to no face when time is up', () =>
    stage.play(SERVICE, { film: 'good' }, async page => {
      await begin(page, { interaction: 'blink', timeLimit: 5 });
      await recorded(page, 900);
      stage.studio.show('nobody');
      const seen = await until(page, 'verdict', 1028);
      assert.ok(seen.some(each => each.type === 'hint' && each.reason === 'FACE_LOST'), told(seen));
      assert.equal(seen.at(-1).accepted, false);
      console.log(`film leaving: ${told(seen)}`);
    }));

  test('film "replaced" ends with another face in the place of the first', () =>
    stage.play(SERVICE, { film: 'good' }, async page => {
      await begin(page, { interaction: 'blink' });
      await recorded(page, 900);
      stage.studio.show('other');
      const seen = await until(page, 'verdict', 1027);
      assert.equal(seen.at(-1).reason, 'PRIMARY_FACE_LOST_CRITICAL');
      console.log(`film replaced: ${told(seen)}`);
    }));

  test('film "blinking" is accepted where a blink is asked for', () => stage.play(SERVICE, { film: 'good' }, async page => {
    await begin(page, { interaction: 'blink' });
    await recorded(page, 800);
    stage.studio.show('closed');
    await page.waitForTimeout(500);
    stage.studio.show('good');
    const seen = await until(page, 'verdict');
    assert.equal(seen.at(-1).code, 0, told(seen));
    console.log(`film blinking: ${told(seen)}; ${seen.at(-1).ms} ms`);
  }));

  test('a second person beside the first leads to another recording', () => stage.play(SERVICE, { film: 'good' }, async page => {
    await begin(page, { interaction: 'blink' });
    await recorded(page, 200);
    stage.studio.show('two');
    const seen = await until(page, 'hint', 1003);
    assert.ok(!seen.some(each => each.type === 'verdict'), told(seen));
    console.log(`film joined: ${told(seen)}`);
  }));

  test('film "good" is asked to blink where it does not', () => stage.play(SERVICE, { film: 'good' }, async page => {
    await begin(page, { interaction: 'blink' });
    const seen = await until(page, 'hint', 1006);
    assert.ok(!seen.some(each => each.type === 'verdict'), told(seen));
    console.log(`film good without a blink: ${told(seen)}`);
  }));
}
