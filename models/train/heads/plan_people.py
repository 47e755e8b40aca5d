"""Rows of the plan from sources that are taken whole, and the beards, lids and hands drawn on their faces."""

import csv
from pathlib import Path

# Border around tight portraits, in longer sides, since a detector needs surroundings.
TIGHT = 0.3

# Drawn over each portrait by age and origin.
HANDS = ("hand", "hand")
MASKS = ("mask-worn", "mask-nose-bare", "mask-chin-bare")

# Which lids are drawn, and how often: both in half of the cases.
LIDS = {"lids": 2, "left-lid": 1, "right-lid": 1}

# Lids are drawn on every n-th live frame of webcams.
WEBCAM_LIDS = 2

# Labels by eye, beside those of ./facecheck evaluate.
LABELS = Path(__file__).resolve().parents[3] / "evaluation"


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


def add_nuaa(plan, folder):
    root = folder / "liveness/nuaa"
    with open(root / "labels.csv", newline="") as file:
        for row in csv.DictReader(file):
            eyewear = "eyeglasses" if row["glasses"] == "with" else "none"
            path = name(folder, root / row["file"])
            eyes = "open" if row["class"] == "real" else ""
            plan.add(path, "nuaa", f"nuaa/{row['subject']}", mask="none", eyewear=eyewear, eyes=eyes)


def add_groups(plan, folder):
    """Adults of four origins, many men with a beard of their own; and a beard and lids drawn on each."""
    shut, bearded = (labelled("group-labels.csv", *which) for which in (("eyes", "closed"), ("beard", "yes")))
    for path, kind, group in people(folder):
        file = Path(path).name
        eyes = "closed" if file in shut else "open"
        known = {"group": group, "mask": "none", "pad": TIGHT, "beard": "yes" if file in bearded else ""}
        plan.add(path, kind, eyes=eyes, **known)
        if plan.lot.random() < 0.5:
            plan.add(path, kind, eyes=eyes, webcam=True, **known)
        plan.add(path, kind, covering="beard", webcam=plan.lot.random() < 0.5, **known)
        if eyes == "open":
            add_lids(plan, path, kind, group, TIGHT)


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


def add_coverings(plan, folder):
    """Hands, and masks in their places, over skin that LFW shows too little of."""
    for coverings in HANDS, MASKS:
        for path, kind, group in people(folder):
            for covering in coverings:
                mask = {"hand": "none", "mask-worn": "worn"}.get(covering, "misplaced")
                webcam = plan.lot.random() < 0.5
                plan.add(path, kind, group, mask=mask, covering=covering, webcam=webcam, pad=TIGHT)


def people(folder):
    """File, source and group of each portrait by age and origin."""
    root = folder / "faces/by_age_and_origin"
    with open(root / "labels.csv", newline="") as file:
        for row in csv.DictReader(file):
            kind = f"groups-{row['origin']}-{band(int(row['age']))}"
            yield name(folder, root / row["file"]), kind, f"groups/{row['file']}"


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


def name(folder, path):
    return path.relative_to(folder).as_posix()
