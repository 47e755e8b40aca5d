"""What was made by the plan: tensors and, for each head, labels. A label is -1 where nothing is known."""

import csv
from pathlib import Path

import numpy as np

CHANNELS, SIDE = 128, 7
SIZE = CHANNELS * SIDE * SIDE

MASK = ["none", "worn", "misplaced"]
EYEWEAR = ["none", "eyeglasses", "sunglasses"]
PARTS = ["mouth", "left_eye", "right_eye", "face", "head", "left_lid", "right_lid"]
LIDS = slice(5, 7)

# Whether the left and the right eye are shut.
SHUT = {"open": [0, 0], "closed": [1, 1], "left-closed": [1, 0], "right-closed": [0, 1]}

# As in EyesOpen of facecheck: the opening of an eye is moved by the head's logit; below the limit it is closed.
WEIGHT, REACH, CLOSED, SURELY_OPEN = 0.01, 8, 0.05, 0.08

# Sources of which only the eyes are known.
EYES_ALONE = ("cew", "webcams")

# A part is covered from this share of its area on, and clear up to that; between the two nothing is said.
COVERED = {"mouth": 0.5, "left_eye": 0.5, "right_eye": 0.5, "face": 0.15}
CLEAR = {"mouth": 0.05, "left_eye": 0.05, "right_eye": 0.05, "face": 0.01}

# From this probability on, a first head's word is taken for a label.
SURE = 0.98

EYEWEAR_DRAWN = {"eyeglasses", "sunglasses"}


class Data:
    """Rows with a face: `places` n x 6272, `known` and `seen` as dictionaries of the two CSV files."""

    def __init__(self, folder):
        known = _rows(Path(folder, "known.csv"))
        seen = _rows(Path(folder, "out", "rows.csv"))
        if len(known) != len(seen):
            raise ValueError(f"{len(known)} rows were planned and {len(seen)} made")
        found = [i for i, row in enumerate(seen) if row["found"] == "1"]
        self.missed = [known[i] for i, row in enumerate(seen) if row["found"] != "1"]
        self.known = [known[i] for i in found]
        self.seen = [seen[i] for i in found]
        self.places = np.fromfile(Path(folder, "out", "places.f32"), "<f4").reshape(len(found), SIZE)

    def column(self, name):
        return np.array([row[name] for row in self.known])

    def mask(self):
        return np.array([_index(MASK, row["mask"]) for row in self.known])

    def eyewear(self):
        return np.array([_index(EYEWEAR, row["eyewear"]) for row in self.known])

    def strata(self):
        """Kinds of pictures."""
        return np.array([f"{row['source']}/{row['covering']}/{row['beard']}" for row in self.known])

    def real(self):
        """Photographs as they are: nothing drawn, no webcam imitated."""
        return (self.column("covering") == "none") & (self.column("webcam") == "0")

    def trained(self, head):
        """Rows that a head may learn from.

        Never those of a licence that forbids commercial use. A mask under the chin lies below what the recogniser sees.
        """
        free = np.array([not row["source"].startswith("ffhq") for row in self.known])
        return free & (self.column("covering") != "mask-under-chin") if head == "mask" else free

    def self_taught(self, p, labels):
        """The labels and, for portraits without one, what a first head is sure of.

        Hands, hair and objects drawn over a portrait change nothing about its eyewear, so they bear the portrait's label.
        """
        sure = np.where(p.max(axis=1) > SURE, p.argmax(axis=1), -1)
        covering, group = self.column("covering"), self.column("group")
        unknown = (labels < 0) & (self.column("source") == "lfw")
        taught = np.where(unknown & (covering == "none"), sure, labels)
        clear = self.real() & (taught >= 0)
        of_portrait = dict(zip(group[clear], taught[clear]))
        drawn = unknown & ~np.isin(covering, ["none", *EYEWEAR_DRAWN])
        return np.where(drawn, [of_portrait.get(name, -1) for name in group], taught)

    def parts(self):
        """n x 7 of 1 covered, 0 clear, -1 unknown."""
        return np.array([_parts(known, seen) + _lids(known) for known, seen in zip(self.known, self.seen)])

    def openings(self):
        """n x 2: the landmarks' opening of the left and the right eye."""
        return np.array([[float(row["left_open"]), float(row["right_open"])] for row in self.seen])


def opening(landmarks, shut):
    p = np.clip(shut, 1e-9, 1 - 1e-9)
    return landmarks - WEIGHT * np.clip(np.log(p / (1 - p)), -REACH, REACH)


def _rows(path):
    with open(path, newline="") as file:
        return list(csv.DictReader(file))


def _index(names, value):
    return names.index(value) if value in names else -1


def _lids(known):
    return SHUT.get(known["eyes"], [-1, -1])


def _parts(known, seen):
    if known["source"] in EYES_ALONE:
        return [-1, -1, -1, -1, -1]
    if known["source"] == "photos" and known["mask"] == "worn":
        return [1, 0, 0, 1, -1]
    if known["source"].startswith("ffhq"):
        return _drawn_by_others(known["source"])
    shares = [_share(part, float(seen[part])) for part in PARTS[:4]]
    if known["covering"] in EYEWEAR_DRAWN or known["eyewear"] == "sunglasses":
        shares[3] = -1
    if known["eyewear"] == "sunglasses" and known["covering"] == "none":
        shares[1:3] = [1, 1]
    return [*shares, _head(known, seen)]


def _share(part, share):
    if share >= COVERED[part]:
        return 1
    return 0 if share <= CLEAR[part] else -1


def _head(known, seen):
    """A hat that reaches into the face's outline counts; who already wears one in the photograph is not known."""
    if known["source"].startswith("groups"):
        return -1
    if known["covering"] != "hat":
        return 0
    return 1 if float(seen["face"]) >= 0.02 else -1


def _drawn_by_others(source):
    mouth = 0 if source.endswith(("under_chin", "augmented")) else 1
    face = {"ffhq-incorrect_under_chin": -1, "ffhq-no_mask_augmented": 0}.get(source, 1)
    return [mouth, 0, 0, face, -1]
