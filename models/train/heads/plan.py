"""python3 -m heads.plan PICTURES OUT: which pictures are made and looked at, and what is known of each.

Writes OUT/plan.csv for `facecheck training-data` and OUT/known.csv, line by line the same rows with their labels. Everything
that is drawn by lot follows from SEED.
"""

import csv
import random
import sys
import zlib
from pathlib import Path

SEED = 20261125

# Of the unlabelled portraits this many are trained on; the others stay unseen.
PORTRAITS = 1000

# What is drawn over a portrait, and how often.
COVERINGS = {
    "mask-worn": 2,
    "mask-nose-bare": 2,
    "mask-chin-bare": 1.5,
    "mask-under-chin": 1.5,
    "eyeglasses": 2,
    "sunglasses": 2,
    "hand": 3,
    "hair": 2,
    "scarf": 2,
    "phone": 1.5,
    "paper": 1.5,
    "patch": 3,
    "hat": 2.5,
    "beard": 5,
    "beside": 2,
}
PER_PORTRAIT = 4

# Border around tight portraits, in longer sides, since a detector needs surroundings.
TIGHT = 0.3

# Seen by eye: these show a mask, whatever the folder says.
MISLABELLED = ("2020-06-23-120235", "2020-06-23-120241")

# Lids that are seldom drawn on one eye alone.
LIDS = {"lids": 2, "left-lid": 1, "right-lid": 1}

# Every so many frame of a webcam's source has lids drawn.
WEBCAM_LIDS = 2

# Labels by eye, beside those of ./facecheck evaluate.
LABELS = Path(__file__).resolve().parents[3] / "evaluation"

PLAN = ["file", "pad", "covering", "webcam", "seed"]
KNOWN = ["source", "group", "covering", "webcam", "mask", "eyewear", "eyes", "beard"]


class Plan:
    def __init__(self):
        self.lot = random.Random(SEED)
        self.plan = []
        self.known = []

    def add(self, file, source, group, mask="", eyewear="", covering="none", webcam=False, pad=0, eyes="", beard=""):
        self.plan.append([file, pad, covering, int(webcam), self.lot.getrandbits(48)])
        self.known.append([source, group, covering, int(webcam), mask, eyewear, eyes, beard])

    def twice(self, file, source, group, **known):
        """As it is, and as a cheap camera would show it."""
        self.add(file, source, group, **known)
        self.add(file, source, group, webcam=True, **known)

    def write(self, out):
        for name, header, rows in (("plan.csv", PLAN, self.plan), ("known.csv", KNOWN, self.known)):
            with open(Path(out, name), "w", newline="") as file:
                writer = csv.writer(file, lineterminator="\n")
                writer.writerow(header)
                writer.writerows(rows)


def person(path):
    """Name in a file of LFW: First_Last_0001.jpg."""
    return path.stem.rsplit("_", 1)[0]


def portraits(folder):
    """The portraits that are trained on: a part that depends on the names alone."""
    files = sorted((folder / "faces/lfw").iterdir())
    return sorted(files, key=lambda f: zlib.crc32(person(f).encode()))[:PORTRAITS]


def make(folder):
    plan = Plan()
    listed = labelled_eyewear(folder)
    for path in portraits(folder):
        add_portrait(plan, folder, path, listed.get(path.name, ""))
    opened = set((folder / "eyes/open_lfw.txt").read_text().split())
    for kind in ("none", "eyeglasses", "sunglasses"):
        for path in sorted((folder / "eyewear/lfw" / kind).iterdir()):
            add_eyewear(plan, folder, path, kind, "open" if path.name in opened else "")
    for kind, mask in (("with_mask", "worn"), ("without_mask", "none")):
        for path in sorted((folder / "mask/photos" / kind).iterdir()):
            if not path.name.startswith(MISLABELLED):
                plan.twice(name(folder, path), "photos", f"photos/{path.stem}", mask=mask)
    add_drawn_masks(plan, folder)
    add_webcam(plan, folder)
    add_groups(plan, folder)
    add_eyes(plan, folder)
    return plan


def add_portrait(plan, folder, path, eyewear):
    file, group = name(folder, path), person(path)
    plan.twice(file, "lfw", group, mask="none", eyewear=eyewear)
    kinds = plan.lot.choices(list(COVERINGS), list(COVERINGS.values()), k=PER_PORTRAIT)
    for covering in sorted(set(kinds)):
        plan.add(
            file,
            "lfw",
            group,
            mask=drawn_mask(covering),
            eyewear=covering if covering in ("eyeglasses", "sunglasses") else "",
            covering=covering,
            webcam=plan.lot.random() < 0.5,
        )


def add_eyewear(plan, folder, path, kind, eyes):
    file, group = name(folder, path), person(path)
    plan.twice(file, "eyewear", group, mask="none", eyewear=kind, eyes=eyes)
    plan.add(file, "eyewear", group, mask="none", eyewear=kind, webcam=True, eyes=eyes)
    if eyes:
        add_lids(plan, file, "eyewear", group, 0)
    if kind == "none":
        for covering in ("eyeglasses", "sunglasses"):
            plan.add(file, "eyewear", group, "none", covering, covering, plan.lot.random() < 0.5)


def add_drawn_masks(plan, folder):
    kinds = {
        "correct": "worn",
        "incorrect_nose_exposed": "misplaced",
        "incorrect_chin_exposed": "misplaced",
        "incorrect_under_chin": "misplaced",
        "no_mask_augmented": "none",
    }
    for kind, mask in kinds.items():
        for path in sorted((folder / "mask/synthetic" / kind).iterdir()):
            plan.twice(name(folder, path), f"ffhq-{kind}", f"ffhq/{path.stem[:5]}", mask=mask)


def add_webcam(plan, folder):
    root = folder / "liveness/nuaa"
    with open(root / "labels.csv", newline="") as file:
        for row in csv.DictReader(file):
            eyewear = "eyeglasses" if row["glasses"] == "with" else "none"
            path = name(folder, root / row["file"])
            eyes = "open" if row["class"] == "real" else ""
            plan.add(path, "nuaa", f"nuaa/{row['subject']}", mask="none", eyewear=eyewear, eyes=eyes)


def add_groups(plan, folder):
    """Adults of four origins, many men with a beard of their own; and a beard and lids drawn on each."""
    root = folder / "faces/by_age_and_origin"
    shut, bearded = (labelled("group-labels.csv", *which) for which in (("eyes", "closed"), ("beard", "yes")))
    with open(root / "labels.csv", newline="") as file:
        for row in csv.DictReader(file):
            path = name(folder, root / row["file"])
            eyes = "closed" if row["file"] in shut else "open"
            beard = "yes" if row["file"] in bearded else ""
            known = {"group": f"groups/{row['file']}", "mask": "none", "pad": TIGHT, "beard": beard}
            kind = f"groups-{row['origin']}-{band(int(row['age']))}"
            plan.add(path, kind, eyes=eyes, **known)
            if plan.lot.random() < 0.5:
                plan.add(path, kind, eyes=eyes, webcam=True, **known)
            plan.add(path, kind, covering="beard", webcam=plan.lot.random() < 0.5, **known)
            if eyes == "open":
                add_lids(plan, path, kind, known["group"], TIGHT)


def add_eyes(plan, folder):
    """Closed eyes, and live frames of many webcams, a part of them with lids drawn."""
    for path in sorted((folder / "eyes/closed_cew").iterdir()):
        for webcam in (False, True):
            plan.add(name(folder, path), "cew", f"cew/{path.stem}", pad=0.5, eyes="closed", webcam=webcam)
    root = folder / "liveness/webcams"
    shut, unclear = (labelled("webcam-labels.csv", *which) for which in (("eyes", "closed"), ("use", "no")))
    with open(root / "labels.csv", newline="") as file:
        rows = [row for row in csv.DictReader(file) if row["cls"] == "bona_fide" and row["file"] not in unclear]
    for i, row in enumerate(rows):
        path, group = name(folder, root / row["file"]), f"webcams/{row['source']}"
        eyes = "closed" if row["file"] in shut else "open"
        plan.add(path, "webcams", group, eyes=eyes)
        if eyes == "open" and i % WEBCAM_LIDS == 0:
            add_lids(plan, path, "webcams", group, 0)


def add_lids(plan, path, source, group, pad):
    (covering,) = plan.lot.choices(list(LIDS), list(LIDS.values()))
    eyes = {"lids": "closed", "left-lid": "left-closed", "right-lid": "right-closed"}[covering]
    plan.add(path, source, group, covering=covering, webcam=plan.lot.random() < 0.3, pad=pad, eyes=eyes)


def band(age):
    return "18-59" if age < 60 else "60-69" if age < 70 else "70+"


def labelled(table, label, value):
    """Files of a table of labels that bear a value."""
    lines = (line for line in (LABELS / table).read_text().splitlines() if not line.startswith("#"))
    return {row["file"] for row in csv.DictReader(lines) if row[label] == value}


def labelled_eyewear(folder):
    """Labels by file name, for portraits that lie in both folders."""
    kinds = ("none", "eyeglasses", "sunglasses", "ambiguous")
    return {path.name: kind for kind in kinds for path in (folder / "eyewear/lfw" / kind).iterdir()}


def drawn_mask(covering):
    if covering == "mask-worn":
        return "worn"
    if covering.startswith("mask-"):
        return "misplaced"
    return "" if covering == "scarf" else "none"


def name(folder, path):
    return path.relative_to(folder).as_posix()


if __name__ == "__main__":
    pictures, out = map(Path, sys.argv[1:])
    make(pictures).write(out)
