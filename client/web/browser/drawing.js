/**
 * Runs in the browser: draws pictures of a camera from the portraits. Every picture is 640 x 480, as a camera's are.
 */
const WIDTH = 640;
const HEIGHT = 480;
const WALL = '#5b86c2';

/** Where the faces are in their portraits, in pixels: centre and eyes; and the scale that a camera would show them at. */
const PEOPLE = {
  hopper: { x: 263, y: 236, eyes: [[222, 191], [308, 191]], scale: 1.3 },
  collins: { x: 225, y: 120, eyes: [], scale: 2.2 },
};

async function portrait(address) {
  return createImageBitmap(await (await fetch(address)).blob());
}

function canvasOf(width, height) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** Draws a person with the face at a place, at a share of the usual size. */
function person(pen, image, { x, y, scale }, { at = [WIDTH / 2, HEIGHT * 0.52], size = 1, narrow = 1 } = {}) {
  const [across, down] = [scale * size * narrow, scale * size];
  pen.drawImage(image, at[0] - x * across, at[1] - y * down, image.width * across, image.height * down);
}

/** A head that is turned: what lies in the middle of the face is moved to its side, and the whole is narrower. */
function turned(image, { x, y }) {
  const canvas = canvasOf(image.width, image.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  const from = pen.getImageData(0, 0, image.width, image.height);
  const to = pen.createImageData(image.width, image.height);
  for (let row = 0; row < image.height; row++) {
    for (let column = 0; column < image.width; column++) {
      const away = ((column - x) / 120) ** 2 + ((row - y) / 170) ** 2;
      const source = Math.min(image.width - 1, Math.round(column + (away < 1 ? 75 * (1 - away) ** 2 : 0)));
      const [at, seen] = [(row * image.width + column) * 4, (row * image.width + source) * 4];
      to.data.set(from.data.subarray(seen, seen + 4), at);
    }
  }
  pen.putImageData(to, 0, 0);
  return canvas;
}

/** Closed eyes: skin over each, with a dark line where the lids meet. */
function closed(image, { eyes }) {
  const canvas = canvasOf(image.width, image.height);
  const pen = canvas.getContext('2d');
  pen.drawImage(image, 0, 0);
  for (const [x, y] of eyes) {
    ellipse(pen, x, y, 24, 13, '#d6a088');
    ellipse(pen, x, y + 6, 20, 1.5, '#604038');
  }
  return canvas;
}

function ellipse(pen, x, y, width, height, colour) {
  pen.beginPath();
  pen.ellipse(x, y, width, height, 0, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
}

const SCENES = {
  good: (pen, { hopper }) => person(pen, hopper, PEOPLE.hopper),
  far: (pen, { hopper }) => person(pen, hopper, PEOPLE.hopper, { size: 0.26 }),
  close: (pen, { hopper }) => person(pen, hopper, PEOPLE.hopper, { size: 1.85 }),
  turned: (pen, { hopper }) => person(pen, turned(hopper, PEOPLE.hopper), PEOPLE.hopper, { narrow: 0.75 }),
  dark: (pen, { hopper }) => {
    pen.filter = 'brightness(0.1)';
    person(pen, hopper, PEOPLE.hopper);
  },
  blurred: (pen, { hopper }) => {
    pen.filter = 'blur(9px)';
    person(pen, hopper, PEOPLE.hopper);
  },
  two: (pen, { hopper, collins }) => {
    person(pen, hopper, PEOPLE.hopper, { at: [200, 250], size: 0.8 });
    pen.beginPath();
    pen.rect(WIDTH * 0.62, 0, WIDTH, HEIGHT);
    pen.clip();
    person(pen, collins, PEOPLE.collins, { at: [520, 250], size: 0.7 });
  },
  nobody: () => {},
  other: (pen, { collins }) => person(pen, collins, PEOPLE.collins),
  closed: (pen, { hopper }) => person(pen, closed(hopper, PEOPLE.hopper), PEOPLE.hopper),
};

/** Draws one scene. */
export async function scene(name, addresses) {
  const people = { hopper: await portrait(addresses.hopper), collins: await portrait(addresses.collins) };
  const canvas = canvasOf(WIDTH, HEIGHT);
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.fillStyle = WALL;
  pen.fillRect(0, 0, WIDTH, HEIGHT);
  pen.save();
  SCENES[name](pen, people);
  pen.restore();
  return canvas;
}

/** The samples of a picture as Y, U and V of ITU-R BT.601, the colours at half the resolution, in base64. */
export function samples(canvas) {
  const { data } = canvas.getContext('2d').getImageData(0, 0, WIDTH, HEIGHT);
  const bytes = new Uint8Array((WIDTH * HEIGHT * 3) / 2);
  const clamp = value => Math.max(0, Math.min(255, Math.round(value)));
  let [y, u, v] = [0, WIDTH * HEIGHT, (WIDTH * HEIGHT * 5) / 4];
  for (let row = 0; row < HEIGHT; row++) {
    for (let column = 0; column < WIDTH; column++) {
      const i = (row * WIDTH + column) * 4;
      const [r, g, b] = [data[i], data[i + 1], data[i + 2]];
      bytes[y++] = clamp(16 + 0.257 * r + 0.504 * g + 0.098 * b);
      if (row % 2 === 0 && column % 2 === 0) {
        bytes[u++] = clamp(128 - 0.148 * r - 0.291 * g + 0.439 * b);
        bytes[v++] = clamp(128 + 0.439 * r - 0.368 * g - 0.071 * b);
      }
    }
  }
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) {
    text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  }
  return btoa(text);
}
