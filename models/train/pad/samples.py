"""python3 -m pad.samples PICTURES OUT [STEP]: writes the names of the labelled pictures, or of every STEP-th.

What each picture shows, where its face is, and in which fold it is judged.

A fold holds whole sources (a room, a camera, its people and telephones). NUAA is divided by person, LFW by picture, of which each
shows another person. No source and no person is in training and test at once.
"""

import csv
import hashlib
import sys
from dataclasses import dataclass
from pathlib import Path

FOLDS = (
    ("piiyush", "lestari", "tranvan"),
    ("dracarys", "shravan", "haonguyen"),
    ("foxriver", "srimuthu", "misc"),
    ("prabhu", "yashpatil", "sudipto"),
    ("spp77", "suman", "ramkumar"),
)

# Every fourth portrait of LFW is used.
LFW_STEP = 4


@dataclass(frozen=True)
class Sample:
    """One picture; `box` is the face as facecheck's own detector sees it: left, top, width, height in pixels."""

    file: str
    live: bool
    species: str
    source: str
    subject: str
    fold: int
    box: tuple

    @property
    def group(self):
        """What is weighed as one in training."""
        return f"{self.source}/{self.species or 'live'}"


def read(pictures, boxes):
    """All pictures with a face, and the names of those without one.

    `boxes` is what `facecheck training-data` wrote; pictures that it does not name are left out.
    """
    places = _places(boxes)
    samples, missed = [], []
    for file, live, species, source, subject, fold in labels(pictures):
        if file not in places:
            continue
        box = places[file]
        if box is None:
            missed.append(file)
        else:
            samples.append(Sample(file, live, species, source, subject, fold, box))
    return samples, missed


def _places(boxes):
    found = {}
    with open(boxes, newline="") as file:
        for row in csv.reader(file):
            found[row[0]] = tuple(map(float, row[3:])) or None
    return found


def key(file):
    """What stands for a picture in the committed scores, which name none."""
    return hashlib.sha256(file.encode()).hexdigest()[:12]


def labels(pictures):
    """Of each picture: file, whether it is live, species, source, subject, fold."""
    pictures = Path(pictures)
    folds = {source: i for i, sources in enumerate(FOLDS) for source in sources}
    for row in _rows(pictures / "liveness/webcams/labels.csv"):
        live, source = row["cls"] == "bona_fide", row["source"]
        yield f"liveness/webcams/{row['file']}", live, row["species"], source, row["subject"], folds[source]
    for row in _rows(pictures / "liveness/nuaa/labels.csv"):
        live = row["class"] == "real"
        fold = int(row["subject"]) % len(FOLDS)
        yield f"liveness/nuaa/{row['file']}", live, "" if live else "print_photo", "nuaa", row["subject"], fold
    for i, path in enumerate(sorted((pictures / "faces/lfw").iterdir())[::LFW_STEP]):
        yield f"faces/lfw/{path.name}", True, "", "lfw", path.stem, i % len(FOLDS)


def _rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


if __name__ == "__main__":
    folder, out, *step = sys.argv[1:]
    Path(out).write_text("".join(f"{label[0]}\n" for label in list(labels(folder))[:: int(step[0]) if step else 1]))
