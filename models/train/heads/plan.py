"""python3 -m heads.plan PICTURES OUT: which pictures are made and looked at, and what is known of each.

Writes OUT/plan.csv for `facecheck training-data` and OUT/known.csv, line by line the same rows with their labels. Everything
that is drawn by lot follows from SEED.
"""

import csv
import random
import sys
import zlib
from pathlib import Path

from heads import plan_people

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

# Seen by eye: these show a mask, whatever the folder says.
MISLABELLED = ("2020-06-23-120235", "2020-06-23-120241")

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
                plan.twice(plan_people.name(folder, path), "photos", f"photos/{path.stem}", mask=mask)
    plan_people.add_drawn_masks(plan, folder)
    plan_people.add_nuaa(plan, folder)
    plan_people.add_groups(plan, folder)
    plan_people.add_eyes(plan, folder)
    plan_people.add_coverings(plan, folder)
    return plan


def add_portrait(plan, folder, path, eyewear):
    file, group = plan_people.name(folder, path), person(path)
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
    file, group = plan_people.name(folder, path), person(path)
    plan.twice(file, "eyewear", group, mask="none", eyewear=kind, eyes=eyes)
    plan.add(file, "eyewear", group, mask="none", eyewear=kind, webcam=True, eyes=eyes)
    if eyes:
        plan_people.add_lids(plan, file, "eyewear", group, 0)
    if kind == "none":
        for covering in ("eyeglasses", "sunglasses"):
            plan.add(file, "eyewear", group, "none", covering, covering, plan.lot.random() < 0.5)


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


if __name__ == "__main__":
    pictures, out = map(Path, sys.argv[1:])
    make(pictures).write(out)
