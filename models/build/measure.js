// Prints the processor time of loading and running ONNX files in milliseconds: medians of 15 loads and 45 runs, one thread, no
// spinning. Processor time, unlike the clock, hardly depends on what else the machine does.
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
  const start = process.cpuUsage();
  const result = await action();
  const { user, system } = process.cpuUsage(start);
  return [(user + system) / 1e3, result];
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
  const feeds = {};
  for (const { name, shape } of session.inputMetadata) {
    const values = new Float32Array(shape.reduce((a, b) => a * b)).map((_, i) => Math.sin(i * 0.37) * 0.5 + 0.5);
    // A single value is a switch.
    feeds[name] = new ort.Tensor('float32', values.length === 1 ? Float32Array.of(1) : values, shape);
  }
  const [spent] = await time(() => session.run(feeds));
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
