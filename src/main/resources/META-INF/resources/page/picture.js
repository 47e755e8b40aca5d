import { word } from './language.js';
import { axes, NOSE, outlines } from './marks.js';

const GOOD = '#2eb85c';
const BAD = '#ff5a4f';
const OTHER = '#f0a020';
const AXES = ['#ff6b6b', '#51cf66', '#4dabf7'];

/** Draws a photograph with box, landmarks and pose, and a number at whatever a finding is about. */
export async function draw(canvas, legend, blob, answer) {
  const bitmap = await createImageBitmap(blob);
  canvas.width = bitmap.width;
  canvas.height = bitmap.height;
  const pen = canvas.getContext('2d');
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  const unit = Math.max(1, Math.min(canvas.width, canvas.height) / 320);
  const good = !answer.findings?.length;
  const shown = [];
  if (answer.face) {
    drawFace(pen, answer.face, good ? GOOD : BAD, unit, shown);
  }
  (answer.other_faces ?? []).forEach(box => frame(pen, box, OTHER, unit));
  if (answer.other_faces?.length) {
    shown.push(['others', OTHER]);
  }
  (answer.findings ?? []).forEach((finding, i) => mark(pen, outlines(finding, answer, canvas), i, unit));
  canvas.setAttribute('aria-label', word('pictured'));
  legend.replaceChildren(...shown.map(([key, colour]) => entry(key, colour)));
}

function drawFace(pen, face, colour, unit, shown) {
  frame(pen, face.box, colour, unit);
  shown.push(['face', colour]);
  if (face.landmarks) {
    pen.fillStyle = 'rgb(255 255 255 / .75)';
    face.landmarks.forEach(([x, y]) => pen.fillRect(x - unit * 0.7, y - unit * 0.7, unit * 1.4, unit * 1.4));
    shown.push(['landmarks', '#ffffff']);
  }
  if (face.landmarks && face.head_pose) {
    const [x, y] = face.landmarks[NOSE];
    const length = face.box.width / 2;
    axes(face.head_pose).forEach(([right, down], i) =>
      line(pen, [[x, y], [x + right * length, y + down * length]], AXES[i], 2 * unit));
    shown.push(['pose', AXES[2]]);
  }
}

function frame(pen, { x, y, width, height }, colour, unit) {
  pen.lineWidth = 2 * unit;
  pen.strokeStyle = colour;
  pen.strokeRect(x, y, width, height);
}

function line(pen, points, colour, width) {
  pen.beginPath();
  points.forEach(([x, y], i) => (i === 0 ? pen.moveTo(x, y) : pen.lineTo(x, y)));
  pen.lineWidth = width;
  pen.strokeStyle = colour;
  pen.stroke();
}

/** Outlines what is wrong, and sets the finding's number beside it; numbers of one place stand in a row. */
function mark(pen, shapes, index, unit) {
  shapes.forEach(points => line(pen, [...points, points[0]], BAD, 1.5 * unit));
  const [points] = shapes;
  if (!points) {
    return;
  }
  const radius = 9 * unit;
  const top = points.reduce((highest, point) => (point[1] < highest[1] ? point : highest));
  const x = Math.min(Math.max(top[0] + index * radius * 2.2, radius), pen.canvas.width - radius);
  const y = Math.min(Math.max(top[1], radius), pen.canvas.height - radius);
  pen.beginPath();
  pen.arc(x, y, radius, 0, 2 * Math.PI);
  pen.fillStyle = '#b3261e';
  pen.fill();
  pen.fillStyle = '#fff';
  pen.font = `bold ${Math.round(12 * unit)}px system-ui, sans-serif`;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.fillText(String(index + 1), x, y);
}

function entry(key, colour) {
  const item = document.createElement('span');
  const swatch = document.createElement('i');
  swatch.style.background = colour;
  item.append(swatch, word(key));
  return item;
}
