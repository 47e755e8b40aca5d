/** Landmarks of the face mesh that outline a part of the face; "left" and "right" are the subject's. */
const RIGHT_EYE = [33, 246, 161, 160, 159, 158, 157, 173, 133, 155, 154, 153, 145, 144, 163, 7];
const LEFT_EYE = [263, 466, 388, 387, 386, 385, 384, 398, 362, 382, 381, 380, 374, 373, 390, 249];
const MOUTH = [61, 185, 40, 39, 37, 0, 267, 269, 270, 409, 291, 375, 321, 405, 314, 17, 84, 181, 91, 146];
const FACE = [
  10, 338, 297, 332, 284, 251, 389, 356, 454, 323, 361, 288, 397, 365, 379, 378, 400, 377, 152, 148, 176, 149, 150, 136,
  172, 58, 132, 93, 234, 127, 162, 21, 54, 103, 67, 109,
];
const LOWER_FACE = [234, 93, 132, 58, 172, 136, 150, 149, 176, 148, 152, 377, 400, 378, 379, 365, 397, 288, 361, 323, 454, 6];
export const NOSE = 1;

const BORDERS = /border|inside|crop|margin/;
const PARTS = [
  [/^left-eye/, [LEFT_EYE]],
  [/^right-eye/, [RIGHT_EYE]],
  [/eye|sunglasses/, [LEFT_EYE, RIGHT_EYE]],
  [/mouth|expression/, [MOUTH]],
  [/mask/, [LOWER_FACE]],
];

/** The outlines of what a finding is about: lists of points, in pixels of the picture of this size. */
export function outlines({ component }, answer, { width, height }) {
  if (component === 'single-face-present') {
    return (answer.other_faces ?? []).map(corners);
  }
  if (BORDERS.test(component)) {
    return [corners({ x: 2, y: 2, width: width - 4, height: height - 4 })];
  }
  const landmarks = answer.face?.landmarks;
  if (!landmarks) {
    return answer.face ? [corners(answer.face.box)] : [];
  }
  const parts = PARTS.find(([pattern]) => pattern.test(component))?.[1] ?? [FACE];
  return parts.map(part => part.map(index => landmarks[index]));
}

function corners({ x, y, width, height }) {
  return [[x, y], [x + width, y], [x + width, y + height], [x, y + height]];
}

/**
 * The three axes of a head of this pose as they are seen, each of length 1: to the right, down, towards the camera. The server's
 * angles turn first around the last axis, then around the one that points up, then around the one to the right.
 */
export function axes({ yaw_degrees: yaw, pitch_degrees: pitch, roll_degrees: roll }) {
  const [y, p, r] = [yaw, pitch, roll].map(degrees => (degrees * Math.PI) / 180);
  const seen = (right, up, near) => {
    const [a, b] = [right * Math.cos(r) - up * Math.sin(r), right * Math.sin(r) + up * Math.cos(r)];
    const [c, d] = [a * Math.cos(y) + near * Math.sin(y), near * Math.cos(y) - a * Math.sin(y)];
    return [c, d * Math.sin(p) - b * Math.cos(p)];
  };
  return [seen(1, 0, 0), seen(0, -1, 0), seen(0, 0, 1)];
}
