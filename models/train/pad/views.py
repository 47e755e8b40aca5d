"""The view of a face that the network judges, and its pixels as facecheck cuts them."""

from math import ceil, floor

import numpy as np
from PIL import Image

# Longer sides of the face's box that a view shows at most.
FACES = 4.0


# A bar's line is black: its mean and its brightest pixel, of 255.
BLACK_MEAN, BLACK_MOST = 4, 24


def without_bars(pixels, box):
    """The part of a picture between black bars at its edges: left, top, right, bottom. No bar reaches into the face's box."""
    luminance = pixels @ np.array([0.299, 0.587, 0.114], np.float32)
    left, right = _bars(luminance.mean(0), luminance.max(0), box[0], box[0] + box[2])
    top, bottom = _bars(luminance.mean(1), luminance.max(1), box[1], box[1] + box[3])
    return left, top, right, bottom


def _bars(mean, most, least, greatest):
    picture = np.flatnonzero((mean > BLACK_MEAN) | (most > BLACK_MOST))
    first, last = (picture[0], picture[-1] + 1) if len(picture) else (0, len(mean))
    return min(first, max(0, floor(least))), max(last, min(len(mean), ceil(greatest)))


def fitting(box, area):
    """The largest square of at most four face boxes that lies inside the area, as near to the face as it can: left, top, side."""
    start, above, right, bottom = area
    side = min(FACES * max(box[2], box[3]), right - start, bottom - above)
    left = min(max(box[0] + box[2] / 2 - side / 2, start), right - side)
    top = min(max(box[1] + box[3] / 2 - side / 2, above), bottom - side)
    return left, top, side


def picture(path):
    """Height x width x 3 of 0 to 255, RGB, as stored: the pictures name no orientation."""
    with Image.open(path) as image:
        return np.asarray(image.convert("RGB"))


def cut(pixels, square, size):
    """A square of a picture at size x size, smoothed as facecheck's finely sampled crop: float32 of 0 to 255, RGB."""
    left, top, side = square
    step = side / size
    while step >= 3 and min(pixels.shape[:2]) > 1:
        pixels = _halved(pixels)
        left, top, step = left / 2, top / 2, step / 2
    n = int(max(2 if step > 1 else 1, ceil(step / 2)))
    at = (np.arange(size * n) + 0.5) / n * step - 0.5
    fine = _interpolated(_interpolated(pixels.astype(np.float32), top + at, 0), left + at, 1)
    return fine.reshape(size, n, size, n, 3).mean(axis=(1, 3))


def _halved(pixels):
    height, width = pixels.shape[0] // 2, pixels.shape[1] // 2
    blocks = pixels[: 2 * height, : 2 * width].reshape(height, 2, width, 2, 3).astype(np.uint16)
    return ((blocks.sum(axis=(1, 3)) + 2) // 4).astype(np.uint8)


def _interpolated(values, at, axis):
    count = values.shape[axis]
    low = np.floor(at).astype(int)
    share = (at - low).astype(np.float32)
    share = share[:, None, None] if axis == 0 else share[None, :, None]
    first = np.take(values, _mirrored(low, count), axis)
    second = np.take(values, _mirrored(low + 1, count), axis)
    return first + (second - first) * share


def _mirrored(index, count):
    index = np.mod(index, 2 * count)
    return np.where(index < count, index, 2 * count - 1 - index)
