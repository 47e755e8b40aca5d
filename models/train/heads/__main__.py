"""python3 -m heads WORK OUT: trains the three heads from WORK and writes networks and cards to OUT.

WORK holds known.csv (heads.plan) and out/ (facecheck training-data). Figures are of rows whose persons were not trained on:
five parts by person, each judged by a head trained on the four others. The heads that are written are trained on all rows.
"""

import json
import sys
from pathlib import Path

import numpy as np

from heads import figures, fit, operating_points
from heads.data import EYEWEAR, MASK, PARTS, Data
from heads.export import card, onnx_bytes

TEXTS = Path(__file__).parent / "cards.json"


def main(work, out):
    data = Data(work)
    print(f"{len(data.known)} rows with a face, {len(data.missed)} without")
    texts = json.loads(TEXTS.read_text())
    for name, output, classes, build in (
        ("mask-head", "mask", MASK, mask_head),
        ("eyewear-head", "eyewear", EYEWEAR, eyewear_head),
        ("occlusion-head", "occlusion", PARTS, occlusion_head),
    ):
        head, measured = build(data)
        model = onnx_bytes(name, output, head)
        Path(out, f"{name}.onnx").write_bytes(model)
        Path(out, f"{name}.json").write_text(card(name, model, output, classes, texts[name], measured))
        print(name)
        print("\n".join(f"  {what}: {figure}" for what, figure in measured.items()))


def mask_head(data):
    labels = data.mask()
    trained = np.where(data.trained("mask"), labels, -1)
    head, p = _exclusive(data, trained, len(MASK), lambda p, real: operating_points.mask(p, trained, real))
    return head, figures.mask(data, p, labels)


def eyewear_head(data):
    labels = data.eyewear()
    first = _out_of_fold(data, labels, len(EYEWEAR))
    taught = data.self_taught(first, labels)
    head, p = _exclusive(data, taught, len(EYEWEAR), lambda p, real: operating_points.eyewear(p, labels, real))
    return head, figures.eyewear(data, p, labels)


def occlusion_head(data):
    labels = data.parts()
    known = np.where(data.trained("parts")[:, None], labels, -1)
    weights = fit.part_weights(known)
    targets = np.maximum(known, 0).astype(np.float32)
    p = fit.out_of_fold(data.places, targets, weights, False, data.column("group"))
    shift = operating_points.parts(p, known, data.real(), data.column("covering") == "beard")
    head = fit.train(data.places, targets, weights, False).shifted(shift)
    return head, figures.parts(data, _moved(p, shift, False), labels)


def _exclusive(data, labels, count, point):
    """The head of all rows and, out of fold, its probabilities; both moved to the operating point."""
    p = _out_of_fold(data, labels, count)
    shift = point(p, data.real())
    weights = fit.class_weights(labels, data.strata(), count)[:, None]
    head = fit.train(data.places, _targets(labels, count), weights, True).shifted(shift)
    return head, _moved(p, shift, True)


def _out_of_fold(data, labels, count):
    weights = fit.class_weights(labels, data.strata(), count)[:, None]
    return fit.out_of_fold(data.places, _targets(labels, count), weights, True, data.column("group"))


def _targets(labels, count):
    return np.eye(count, dtype=np.float32)[np.maximum(labels, 0)] * (labels >= 0)[:, None]


def _moved(p, shift, exclusive):
    p = np.clip(p, 1e-9, 1 - 1e-7)
    logits = np.log(p) if exclusive else np.log(p) - np.log(1 - p)
    return fit.link(logits + np.asarray(shift), exclusive)


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
