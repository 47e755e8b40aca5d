"""Rows of the plan from sources that are taken whole, and the beards, lids and hands drawn on their faces."""

import csv
from pathlib import Path

# Border around tight portraits, in longer sides, since a detector needs surroundings.
TIGHT = 0.3

# Lids that are seldom drawn on one eye alone.
LIDS = {"lids": 2, "left-lid": 1, "right-lid": 1}

# Every so many frame of a webcam's source has lids drawn.
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


def add_hands(plan, folder):
    """Hands in the colours of skin that LFW shows too little of."""
    root = folder / "faces/by_age_and_origin"
    with open(root / "labels.csv", newline="") as file:
        for row in csv.DictReader(file):
            kind = f"groups-{row['origin']}-{band(int(row['age']))}"
            path, group = name(folder, root / row["file"]), f"groups/{row['file']}"
            for _ in range(2):
                webcam = plan.lot.random() < 0.5
                plan.add(path, kind, group, mask="none", covering="hand", webcam=webcam, pad=TIGHT)


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
