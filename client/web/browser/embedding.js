import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertAccessible, SERVICE, SHOP_PORT, until, watch } from './stage.js';

const SHOP = `http://localhost:${SHOP_PORT}/shop.html`;

/** The capture in a page of another origin, and what goes wrong around it. */
export function embedding(stage) {
  test('a page of another origin embeds it under its own strict policy', () => stage.play(SHOP, {}, async page => {
    await page.waitForFunction(() => document.querySelector('output').textContent !== '', null, { timeout: 30_000 });
    const answer = JSON.parse(await page.locator('output').textContent());
    assert.equal(answer.code, 0);
    assert.equal(answer.accepted, true);
    assert.ok('liveness' in answer, 'the dialect is LUNA ID\'s');
    assert.equal(await page.locator('facecheck-capture [part=button]').textContent(), 'Noch einmal');
    await assertAccessible(page, 'shop');
  }));

  test('the pages send strict policies', async () => {
    const page = await fetch(`${SERVICE}/`);
    const policy = page.headers.get('Content-Security-Policy');
    assert.match(policy, /^default-src 'none'; script-src 'self'; style-src 'self'; /);
    assert.doesNotMatch(policy, /unsafe|\*/);
    assert.match(page.headers.get('Permissions-Policy'), /camera=\(self\)/);
    const module = await fetch(`${SERVICE}/capture/facecheck-capture.js`, { headers: { Origin: 'https://other.example' } });
    assert.equal(module.headers.get('Access-Control-Allow-Origin'), null, 'others must be listed');
  });

  test('a camera that may not be used is told in words', () =>
    stage.play(SERVICE, { camera: false }, async page => {
      await watch(page);
      await page.evaluate(() => document.querySelector('facecheck-capture').start());
      const [error] = await until(page, 'error');
      assert.equal(error.name, 'NotAllowedError');
      assert.match(await page.locator('#capture [part=hint]').textContent(), /camera is blocked/);
    }));

  test('an unknown policy ends the capture with the service\'s own sentence', () =>
    stage.play(SERVICE, { allowed: [/status of 400/] }, async page => {
      await watch(page);
      await page.evaluate(() => Object.assign(document.querySelector('facecheck-capture'), { hintPolicy: 'none-such' }).start());
      const [error] = await until(page, 'error', 400);
      assert.equal(error.name, 'ServiceError');
    }));

  test('a busy service is asked again, one request at a time', () =>
    stage.play(SERVICE, { film: 'far', allowed: [/status of 503/, /status of 429/] }, async page => {
      const times = [];
      let [under, most] = [0, 0];
      await page.route('**/v1/check*', async route => {
        times.push(Date.now());
        most = Math.max(most, ++under);
        if (times.length <= 2) {
          const status = times.length === 1 ? 503 : 429;
          const headers = { 'Content-Type': 'application/json', 'Retry-After': '1' };
          await route.fulfill({ status, headers, body: '{"code":503,"message":"Service unavailable.","reason":"X"}' });
        } else {
          await route.continue();
        }
        under--;
      });
      await watch(page);
      await page.evaluate(() => document.querySelector('facecheck-capture').start());
      await until(page, 'hint', 1016);
      assert.ok(times[1] - times[0] >= 950 && times[2] - times[1] >= 950, `asked at ${times}`);
      assert.equal(most, 1);
    }));

  test('a key is asked for with each request and sent in the header', () => stage.play(SERVICE, { film: 'far' }, async page => {
    const keys = [];
    await page.route('**/v1/check*', route => {
      keys.push(route.request().headers()['x-api-key']);
      return route.continue();
    });
    await watch(page);
    await page.evaluate(() => {
      let count = 0;
      const capture = document.querySelector('facecheck-capture');
      capture.key = async () => `key-${++count}`;
      capture.start();
    });
    await until(page, 'hint', 1016);
    await page.waitForFunction(() => window.seen.length > 2);
    assert.deepEqual(keys.slice(0, 2), ['key-1', 'key-2']);
  }));

  test('a hidden page asks nothing, and goes on once it is seen', () => stage.play(SERVICE, { film: 'far' }, async page => {
    let asked = 0;
    await page.route('**/v1/check*', route => {
      asked++;
      return route.continue();
    });
    const hide = hidden => page.evaluate(value => {
      Object.defineProperty(document, 'hidden', { configurable: true, value });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
    await watch(page);
    await page.evaluate(() => void document.querySelector('facecheck-capture').start());
    await until(page, 'hint', 1016);
    await hide(true);
    // A request that was under way may still be answered.
    await page.waitForTimeout(1500);
    const before = asked;
    await page.waitForTimeout(1500);
    assert.equal(asked, before);
    await hide(false);
    await page.waitForFunction(count => window.seen.length > count, await page.evaluate(() => window.seen.length));
  }));

  test('it leaves the camera alone once it is taken out of the page', () => stage.play(SERVICE, { film: 'far' }, async page => {
    await watch(page);
    const track = await page.evaluateHandle(async () => {
      const capture = document.querySelector('facecheck-capture');
      capture.start();
      await new Promise(done => capture.addEventListener('hint', done, { once: true }));
      const [only] = capture.shadowRoot.querySelector('video').srcObject.getTracks();
      capture.remove();
      return only;
    });
    assert.equal(await track.evaluate(each => each.readyState), 'ended');
    const before = await page.evaluate(() => window.seen.length);
    await page.waitForTimeout(700);
    assert.equal(await page.evaluate(() => window.seen.length), before);
  }));
}
