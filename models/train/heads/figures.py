"""The figures of the cards, from out-of-fold probabilities at the operating point of one half."""

import numpy as np

from heads.data import CLOSED, EYEWEAR, LIDS, MASK, PARTS, SURELY_OPEN, opening
from heads.statistics import auc, share

FFHQ_WRONG = ("ffhq-incorrect_nose_exposed", "ffhq-incorrect_chin_exposed", "ffhq-incorrect_under_chin")


def mask(data, p, labels):
    presence, misplaced = 1 - p[:, 0] > 0.5, p[:, 2] > 0.5
    source, covering = data.column("source"), data.column("covering")
    known = (labels == 0) | (labels == 1)
    right = presence == (labels == 1)
    plain = covering == "none"
    found = {"worn or none, all": _of(right, known), "worn or none, real masks and faces": _of(right, known & plain)}
    for name in ("photos", "ffhq-correct", "ffhq-no_mask_augmented", "lfw", "nuaa"):
        found[f"worn or none, {name}"] = _of(right, known & (source == name) & (plain | (source != "lfw")))
    drawn = (labels == 1) & (covering == "mask-worn")
    found["worn, drawn by us, found"] = _of(presence, drawn)
    for kind in ("mask-nose-bare", "mask-chin-bare", "mask-under-chin"):
        found[f"{kind}, drawn by us, called misplaced"] = _of(misplaced, covering == kind)
    for kind in FFHQ_WRONG:
        found[f"{kind}, called misplaced"] = _of(misplaced, source == kind)
    found["misplaced, nose or chin bare, recall"] = _of(
        misplaced, (labels == 2) & (covering != "mask-under-chin") & (source != FFHQ_WRONG[2])
    )
    found["correct, called misplaced"] = _of(misplaced, labels == 1)
    for kind in ("hand", "scarf", "patch", "paper", "phone", "hat"):
        found[f"{kind} drawn over the face, called mask"] = _of(presence, covering == kind)
    found |= _by_group(data, "called mask or misplaced", presence | misplaced)
    return found


def eyewear(data, p, labels):
    source, covering = data.column("source"), data.column("covering")
    best = p.argmax(axis=1)
    known = labels >= 0
    real = covering == "none"
    found = {
        "three-way, all": _of(best == labels, known),
        "three-way, photographs as they are": _of(best == labels, known & real),
    }
    for name in ("eyewear", "nuaa"):
        for value, kind in enumerate(EYEWEAR):
            found[f"{kind}, {name}, called {kind}"] = _of(best == value, known & real & (source == name) & (labels == value))
    for kind in ("eyeglasses", "sunglasses"):
        found[f"{kind}, drawn by us, called {kind}"] = _of(best == EYEWEAR.index(kind), covering == kind)
    for kind in ("hand", "phone", "hair", "paper", "patch", "scarf"):
        found[f"{kind} drawn over the face, called sunglasses"] = _of(best == 2, covering == kind)
    found["no sunglasses, called sunglasses"] = _of(best == 2, known & real & (labels < 2))
    return found


def parts(data, p, labels):
    source, covering, webcam = data.column("source"), data.column("covering"), data.column("webcam")
    found = {}
    for i, part in enumerate(PARTS[: LIDS.start]):
        known = labels[:, i] >= 0
        found[f"{part}, AUC on drawn coverings"] = auc(
            *(column[known & (source != "photos")] for column in (labels[:, i], p[:, i]))
        )
        clear = (labels[:, i] == 0) & data.real()
        found[f"{part}, clear, called covered"] = _of(p[:, i] > 0.5, clear)
        found[f"{part}, clear as a webcam shows it, called covered"] = _of(
            p[:, i] > 0.5, (labels[:, i] == 0) & (covering == "none") & (webcam == "1")
        )
        for kind in ("hand", "hair", "scarf", "phone", "paper", "patch", "mask-worn", "sunglasses", "hat"):
            rows = (labels[:, i] == 1) & (covering == kind)
            if rows.sum() >= 20:
                found[f"{part}, {kind} drawn over it, found"] = _of(p[:, i] > 0.5, rows)
    photos = source == "photos"
    for part in ("mouth", "left_eye", "right_eye", "face"):
        found |= _by_group(data, f"{part}, called covered", p[:, PARTS.index(part)] > 0.5)
    found |= lids(data, p, labels)
    for part in ("mouth", "face"):
        i = PARTS.index(part)
        known = photos & (labels[:, i] >= 0)
        found[f"{part}, AUC on photographs of masked and unmasked faces"] = auc(labels[known, i], p[known, i])
    return found


def lids(data, p, labels):
    """Of the scores that facecheck makes of the landmarks and of this head: closed is below CLOSED."""
    shut, real = labels[:, LIDS], data.real()
    scores = opening(data.openings(), p[:, LIDS])
    landmarks, either = data.openings().min(axis=1) < CLOSED, scores.min(axis=1) < CLOSED
    source, covering = data.column("source"), data.column("covering")
    closed, opened = (shut == 1).all(axis=1), (shut == 0).all(axis=1)
    found = {}
    for i, side in enumerate(PARTS[LIDS]):
        known = shut[:, i] >= 0
        found[f"{side}, AUC, head alone"] = auc(shut[known, i], p[known, 5 + i])
        found[f"{side}, AUC, with the landmarks"] = auc(shut[known, i], -scores[known, i])
        found[f"{side}, open, called shut by the head alone"] = _of(p[:, 5 + i] > 0.5, (shut[:, i] == 0) & real)
    for name in ("cew", "webcams"):
        for what, rows in (("closed eyes", closed & real), ("closed eyes as a webcam shows them", closed & ~real & (covering == "none"))):
            rows = rows & (source == name)
            if rows.any():
                found[f"{what}, {name}, found"] = _of(either, rows)
                found[f"{what}, {name}, found by landmarks alone"] = _of(landmarks, rows)
    for kind in ("lids", "left-lid", "right-lid"):
        found[f"{kind} drawn, found"] = _of(either, covering == kind)
    for name in ("eyewear", "nuaa", "webcams"):
        found[f"open eyes, {name}, called closed"] = _of(either, opened & real & (source == name))
        found[f"open eyes, {name}, called closed by landmarks alone"] = _of(landmarks, opened & real & (source == name))
    upper = {"either eye below 0.08": scores.min(axis=1) < SURELY_OPEN, "both below 0.08": scores.max(axis=1) < SURELY_OPEN}
    upper["closed for a blink"] = upper["both below 0.08"] & (scores.min(axis=1) <= CLOSED)
    for what, rule in upper.items():
        found[f"closed eyes, cew, {what}"] = _of(rule, closed & real & (source == "cew"))
        for name in ("eyewear", "nuaa", "webcams"):
            found[f"open eyes, {name}, {what}"] = _of(rule, opened & real & (source == name))
    found |= _by_group(data, "open eyes, called closed", either & opened, opened)
    found |= _by_group(data, "open eyes, called closed by landmarks alone", landmarks & opened, opened)
    return found


def _by_group(data, what, condition, rows=True):
    """Portraits as they are, by origin and age; men with beards of their own; and the beards that were drawn."""
    source, covering, beard = data.column("source"), data.column("covering"), data.column("beard")
    of_group = np.char.startswith(source, "groups")
    plain = data.real() & rows
    found = {f"{name}, {what}": _of(condition, plain & (source == name)) for name in sorted(set(source[of_group]))}
    found[f"groups, all, {what}"] = _of(condition, plain & of_group)
    if rows is True:
        found[f"groups, bearded, {what}"] = _of(condition, plain & of_group & (beard == "yes"))
        found[f"beard drawn, {what}"] = _of(condition, covering == "beard")
    return found


def _of(condition, rows):
    return share(int(np.sum(condition & rows)), int(np.sum(rows)))


assert MASK[1] == "worn" and EYEWEAR[2] == "sunglasses"
