// Measures the JavaScript library Human (WebAssembly, one thread) on one JPEG: processor time and clock, warm, medians.
//
//   node human.js NODE_MODULES PICTURE RUNS
//
// Prints JSON: { plain: { processor, clock }, described: { processor, clock } } in milliseconds, JPEG decoding included.
'use strict';

const fs = require('fs');
const http = require('http');
const path = require('path');

const [modules, picture, runs] = [path.resolve(process.argv[2]), process.argv[3], Number(process.argv[4])];
const load = (name) => require(path.join(modules, name));

/** Human loads its models by HTTP alone. */
function serveModels() {
  const folder = path.join(modules, '@vladmandic', 'human', 'models');
  const server = http.createServer((request, response) => {
    // A connection that is kept would be closed before the second set of models is loaded.
    response.setHeader('Connection', 'close');
    const file = path.join(folder, path.basename(request.url));
    if (fs.existsSync(file)) response.end(fs.readFileSync(file));
    else response.writeHead(404).end();
  });
  return new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(server)));
}

async function open(port, described) {
  const { Human } = load('@vladmandic/human/dist/human.node-wasm.js');
  const human = new Human({
    backend: 'wasm',
    wasmPath: path.join(modules, '@tensorflow', 'tfjs-backend-wasm', 'dist') + path.sep,
    modelBasePath: `http://127.0.0.1:${port}/`,
    debug: false,
    cacheSensitivity: 0,
    filter: { enabled: false },
    face: {
      enabled: true,
      detector: { rotation: true, skipFrames: 0, skipTime: 0 },
      mesh: { enabled: true },
      iris: { enabled: false },
      emotion: { enabled: false },
      attention: { enabled: false },
      description: { enabled: described, skipFrames: 0, skipTime: 0 },
      antispoof: { enabled: described, skipFrames: 0, skipTime: 0 },
      liveness: { enabled: false },
    },
    body: { enabled: false },
    hand: { enabled: false },
    object: { enabled: false },
    gesture: { enabled: false },
    segmentation: { enabled: false },
  });
  human.env.wasm.multi = false;
  await human.load();
  return human;
}

async function check(human) {
  const { decode } = load('jpeg-js');
  const { data, width, height } = decode(fs.readFileSync(picture), { useTArray: true, formatAsRGBA: false });
  const tensor = human.tf.tensor(data, [1, height, width, 3], 'float32');
  const result = await human.detect(tensor);
  human.tf.dispose(tensor);
  if (result.face.length !== 1) throw new Error(`${result.face.length} faces in ${picture}`);
  return result.face[0];
}

const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

async function measure(port, described) {
  const human = await open(port, described);
  const face = await check(human);
  if (face.mesh.length < 468 || described !== Boolean(face.embedding?.length)) throw new Error('not what was asked for');
  for (let i = 0; i < runs / 4; i++) await check(human);
  const processor = [];
  const clock = [];
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage();
    const start = process.hrtime.bigint();
    await check(human);
    clock.push(Number(process.hrtime.bigint() - start) / 1e6);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1e3);
  }
  return { processor: median(processor), clock: median(clock) };
}

async function main() {
  const server = await serveModels();
  const { port } = server.address();
  console.log(JSON.stringify({ plain: await measure(port, false), described: await measure(port, true) }));
  server.close();
}

main();
