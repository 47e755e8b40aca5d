"""python3 -m pad.pack PICTURES BOXES OUT: cuts the views of all pictures into one file, for a machine that has no pictures.

Each view is stored larger than it is judged: 160 x 160 as JPEG of high quality.
"""

import io
import sys
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from PIL import Image

from pad import samples, views

SIDE, QUALITY = 160, 92
FIELDS = ("file", "live", "species", "source", "subject", "fold", "group")


def make(pictures, boxes, out):
    read, missed = samples.read(pictures, boxes)
    print(f"{len(read)} pictures, no face in {len(missed)}: {missed}", flush=True)
    with Pool(2) as pool:
        rows = pool.map(_Cut(pictures), read, chunksize=64)
    stored = {field: np.array([getattr(sample, field) for sample in read]) for field in FIELDS}
    stored["bytes"] = np.frombuffer(b"".join(row[0] for row in rows), np.uint8)
    stored["ends"] = np.cumsum([len(row[0]) for row in rows])
    stored["box"] = np.array([row[1] for row in rows], np.float32)
    np.savez(out, **{f"{name}_": array for name, array in stored.items()})


class _Cut:
    def __init__(self, pictures):
        self.pictures = Path(pictures)

    def __call__(self, sample):
        """The encoded view, and the face's box in it as shares of its side: centre x, centre y, longer side."""
        pixels = views.picture(self.pictures / sample.file)
        left, top, side = views.fitting(sample.box, views.without_bars(pixels, sample.box))
        crop = np.clip(np.rint(views.cut(pixels, (left, top, side), SIDE)), 0, 255).astype(np.uint8)
        file = io.BytesIO()
        Image.fromarray(crop).save(file, "JPEG", quality=QUALITY, subsampling=0, optimize=True)
        x, y, width, height = sample.box
        return file.getvalue(), ((x + width / 2 - left) / side, (y + height / 2 - top) / side, max(width, height) / side)


class Pack:
    """What `make` wrote: the fields of the samples as arrays, and the views, n x 160 x 160 x 3, RGB."""

    def __init__(self, path):
        with np.load(path) as file:
            self.fields = {name[:-1]: file[name] for name in file.files}

    def __getitem__(self, field):
        return self.fields[field]

    def __len__(self):
        return len(self.fields["file"])

    def pictures(self):
        data, ends = self["bytes"], self["ends"]
        starts = np.concatenate([[0], ends[:-1]])
        crops = [Image.open(io.BytesIO(data[a:b].tobytes())) for a, b in zip(starts, ends)]
        return np.stack([np.asarray(crop) for crop in crops])

    def shares(self, rows):
        """The probability of each row of being drawn: by the root of the size of its source and species."""
        _, inverse, counts = np.unique(self["group"][rows], return_inverse=True, return_counts=True)
        weights = 1 / np.sqrt(counts[inverse])
        return weights / weights.sum()


if __name__ == "__main__":
    make(*sys.argv[1:])
