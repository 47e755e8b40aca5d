import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import axe from 'axe-core';
import { Studio } from './studio.js';
import { host } from './host.js';

export const SERVICE = process.env.SERVER_URL ?? 'http://localhost:8397';
export const SHOP_PORT = Number(process.env.SHOP_PORT ?? 8398);
export const TARGET = new URL('../target/', import.meta.url).pathname;

export const SIZES = { telephone: { width: 390, height: 844 }, desktop: { width: 1280, height: 860 } };

/** The browser with its films, for all tests. */
export class Stage {
  studio = new Studio(`${TARGET}camera`);
  #browser;
  #shop;

  async open() {
    mkdirSync(`${TARGET}screens`, { recursive: true });
    this.#shop = await host(SHOP_PORT, SERVICE);
    this.studio.open();
    this.#browser = await chromium.launch({
      executablePath: process.env.CHROMIUM,
      args: [
        '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${this.studio.camera}`,
        '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-component-update',
        '--autoplay-policy=no-user-gesture-required',
      ],
    });
    const page = await this.#browser.newPage();
    await page.goto(`http://localhost:${SHOP_PORT}/blank.html`);
    await this.studio.draw(page);
    await page.close();
  }

  async close() {
    await this.#browser?.close();
    this.#shop?.close();
    this.studio.close();
  }

  /** Runs a test in a page of its own, and fails if the browser complained of anything. */
  async play(address, options, test) {
    const { film = 'good', allowed = [], camera = true, ...more } = options;
    this.studio.show(film);
    const context = await this.#browser.newContext({
      viewport: SIZES.desktop, locale: 'en-GB', permissions: camera ? ['camera'] : [], ...more,
    });
    const page = await context.newPage();
    const complaints = [];
    page.on('console', message => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
    page.on('pageerror', error => complaints.push(String(error)));
    try {
      await page.goto(address);
      await test(page);
      const unexpected = complaints.filter(each => !allowed.some(pattern => pattern.test(each)));
      assert.deepEqual(unexpected, [], 'the console is clean');
    } finally {
      await context.close();
    }
  }
}

/** Fails if axe finds anything, by WCAG 2.2 AA and its own best practices. */
export async function assertAccessible(page, name) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => `${node.target} ${node.failureSummary}`).join(', ')}`);
  assert.deepEqual(found, [], name);
}

/** What happens to the capture of a page, from now on: hints, shot, verdict, error, with the time since. */
export async function watch(page, selector = 'facecheck-capture') {
  await page.waitForFunction(wanted => document.querySelector(wanted)?.start, selector);
  await page.evaluate(wanted => {
    window.seen = [];
    const capture = document.querySelector(wanted);
    const begun = performance.now();
    for (const type of ['hint', 'shot', 'verdict', 'error']) {
      capture.addEventListener(type, ({ detail }) => window.seen.push({
        type, ms: Math.round(performance.now() - begun), code: detail.code ?? detail.answer?.code,
        reason: detail.reason ?? detail.answer?.reason, message: detail.message ?? detail.answer?.message, ready: detail.ready,
        accepted: detail.accepted, name: detail.name, bytes: (detail.blob ?? detail.shot)?.size, state: capture.state,
      }));
    }
  }, selector);
}

/** Waits for an event of this type and code, and gives all that there were. */
export async function until(page, type, code, timeout = 60_000) {
  try {
    await page.waitForFunction(
      ([wanted, number]) => window.seen.some(each => each.type === wanted && (number === undefined || each.code === number)),
      [type, code], { timeout, polling: 50 });
  } catch (e) {
    throw new Error(`no ${type} ${code}: ${JSON.stringify(await page.evaluate(() => window.seen))}`, { cause: e });
  }
  return page.evaluate(() => window.seen);
}
