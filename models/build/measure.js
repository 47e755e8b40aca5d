// Prints load and run times of ONNX files in milliseconds: medians of 15 loads and 45 runs, one thread, no spinning.
//
//   node measure.js NODE_MODULES FILE...
//
// The files take turns, so that a busy moment of the machine does not fall on one of them alone.
'use strict';

const path = require('path');

const [modules, ...files] = process.argv.slice(2);
const ort = require(path.resolve(modules, 'onnxruntime-node'));

const OPTIONS = {
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  graphOptimizationLevel: 'all',
  extra: { session: { intra_op: { allow_spinning: '0' } } },
};

async function time(action) {
  const start = process.hrtime.bigint();
  const result = await action();
  return [Number(process.hrtime.bigint() - start) / 1e6, result];
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}

async function load(entry) {
  const [spent, session] = await time(() => ort.InferenceSession.create(entry.file, OPTIONS));
  entry.loads.push(spent);
  if (entry.session) await session.release();
  else entry.session = session;
}

async function run({ session, runs }) {
  const { name, shape } = session.inputMetadata[0];
  const values = new Float32Array(shape.reduce((a, b) => a * b)).map((_, i) => Math.sin(i * 0.37) * 0.5 + 0.5);
  const [spent] = await time(() => session.run({ [name]: new ort.Tensor('float32', values, shape) }));
  runs.push(spent);
}

async function main() {
  const entries = files.map((file) => ({ file, loads: [], runs: [] }));
  for (let i = 0; i < 16; i++) for (const entry of entries) await load(entry);
  for (let i = 0; i < 46; i++) for (const entry of entries) await run(entry);
  for (const { file, loads, runs } of entries) {
    const figures = [loads, runs].map((values) => median(values.slice(1)).toFixed(1));
    console.log(`${path.basename(file).padEnd(32)} load ${figures[0]}  run ${figures[1]}`);
  }
}

main();
