import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { SERVICE } from './stage.js';

const ROOT = new URL('../', import.meta.url).pathname;
const MOST_BYTES = 25_000;
const MOST_LINES = 150;

const sources = readdirSync(`${ROOT}src`).filter(name => name.endsWith('.js'));

/** The component as it is packed and served. */
export function packaging() {
  test('the component is small, alone and as it is served', async () => {
    const texts = sources.map(name => readFileSync(`${ROOT}src/${name}`));
    const bytes = texts.reduce((sum, text) => sum + gzipSync(text).length, 0);
    console.log(`component: ${sources.length} modules, ${bytes} bytes gzipped one by one`);
    assert.ok(bytes <= MOST_BYTES, `${bytes} bytes gzipped`);
    for (const [i, text] of texts.entries()) {
      assert.ok(text.toString().trimEnd().split('\n').length <= MOST_LINES, sources[i]);
      assert.doesNotMatch(text.toString(), /from '[^.]/, `${sources[i]} needs nothing else`);
      assert.doesNotMatch(text.toString(), /localStorage|sessionStorage|indexedDB|document\.cookie|innerHTML/, sources[i]);
      const served = await fetch(`${SERVICE}/capture/${sources[i]}`);
      assert.equal(await served.text(), text.toString(), sources[i]);
      assert.match(served.headers.get('Content-Type'), /javascript/);
    }
  });

  test('npm pack holds sources and types and nothing else', () => {
    const listed = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json', '--silent'], { cwd: ROOT }));
    const files = listed[0].files.map(file => file.path).sort();
    const expected = ['README.md', 'package.json', 'src/facecheck-capture.d.ts', ...sources.map(name => `src/${name}`)].sort();
    assert.deepEqual(files, expected);
    const { dependencies } = JSON.parse(readFileSync(`${ROOT}package.json`));
    assert.equal(dependencies, undefined);
  });

  test('a server that renders pages can import it', async () => {
    const module = await import('../src/facecheck-capture.js');
    assert.equal(typeof module.FacecheckCapture, 'function');
  });
}
