"""Writes the pictures that the parity test feeds to the networks: planar RGB, one byte per value.

The astronaut (scikit-image) and Grace Hopper (Matplotlib's sample data) are portraits by United States agencies and in the
public domain. The face boxes were found by the detector and are written down so that the crops stay the same.
"""

import sys
from pathlib import Path

import cv2
import numpy as np
import skimage.data

# Centre x, centre y and side of the face box, in pixels.
FACES = {"astronaut": (227, 121, 107), "hopper": (265, 227, 208)}


def main(hopper, out):
    bgr = cv2.imread(hopper, cv2.IMREAD_COLOR)
    pictures = {"astronaut": skimage.data.astronaut(), "hopper": bgr[:, :, ::-1]}
    for name, picture in pictures.items():
        x, y, side = FACES[name]
        write(out, "face-detector", name, resize(square(picture), 192))
        write(out, "face-mesh", name, resize(crop(picture, x, y, side * 1.5), 192))
        fits = 2 * min(x, y, picture.shape[1] - x, picture.shape[0] - y)
        write(Path(out, "trained"), "pad", name, resize(crop(picture, x, y, min(side * 2.7, fits)), 128))
        write(out, "face-recogniser", name, resize(crop(picture, x, y, side), 112))
    write(out, "face-mesh", "grey", np.full((192, 192, 3), 128, np.uint8))


def square(picture):
    """Adds black below or to the right."""
    side = max(picture.shape[:2])
    return np.pad(picture, ((0, side - picture.shape[0]), (0, side - picture.shape[1]), (0, 0)))


def crop(picture, x, y, side):
    half = int(side / 2)
    return picture[y - half : y + half, x - half : x + half]


def resize(picture, side):
    return cv2.resize(np.ascontiguousarray(picture), (side, side), interpolation=cv2.INTER_AREA)


def write(out, model, name, picture):
    Path(out, f"{model}-{name}.u8").write_bytes(picture.transpose(2, 0, 1).tobytes())


main(*sys.argv[1:])
