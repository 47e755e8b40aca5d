"""python3 -m pad.finish PICTURES BOXES NETWORK EXACT OUT LATE ...: joins trained late layers into one network, writes its card.

EXACT is what `pad.exact` wrote, each LATE what `pad.late` wrote; their weights are averaged. The late layers as published are a second
voice. OUT gets pad.onnx, pad.json and pad-scores.csv.
"""

import csv
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import torch

from pad import calibrate, card, samples
from pad.export import joined, onnx_bytes
from pad.late import judge
from pad.network import DEVICE, SIZE, Network, divided, published
from pad.samples import FOLDS

ALL = len(FOLDS)
PORTRAITS = ("astronaut", "hopper")
INPUTS = Path(__file__).parents[3] / "src/test/resources/parity/trained"


def main(pictures, boxes, network, exact_file, out, *trained):
    read, _ = samples.read(pictures, boxes)
    fields = {name: np.array([getattr(sample, name) for sample in read]) for name in ("file", "live", "species", "source")}
    fold = np.array([sample.fold for sample in read])
    graph = published(network)
    late = [_published(graph), _trained(trained)]
    with np.load(exact_file) as exact:
        features = exact["features"]
    held_out, whole = (
        np.mean([_logits(graph, part, features, numbers) for part in late], 0) for numbers in (fold, np.full(len(read), ALL))
    )
    slope, bias = calibrate.fit(fields, held_out)
    print(f"slope {slope:.3f}, bias {bias:.3f}")
    joint = joined(graph, [part[ALL] for part in late], slope, bias)
    parity = {name: round(_portrait(joint, name), 3) for name in PORTRAITS}
    data = onnx_bytes(joint)
    Path(out, "pad.onnx").write_bytes(data)
    scores = {"out_of_fold": held_out * slope + bias, "whole": whole * slope + bias, "crossed": calibrate.crossed(fields, held_out, fold)}
    scores = {name: np.round(values, 3) for name, values in scores.items()}
    text = write_scores(Path(out, "pad-scores.csv"), fields, fold, scores)
    Path(out, "pad.json").write_text(card.text(data, hashlib.sha256(text).hexdigest(), fields, scores, parity))


@torch.no_grad()
def _portrait(joint, name):
    """The logit of a portrait that the tests hold, planar RGB."""
    pixels = np.fromfile(INPUTS / f"pad-{name}.u8", np.uint8).reshape(1, 3, SIZE, SIZE)
    return float(Network(joint).eval().values(torch.as_tensor(pixels[:, ::-1].astype(np.float32)))[0, 0])


def _published(graph):
    return [divided(graph)[1].constants] * (ALL + 1)


def _trained(paths):
    """For each fold and for all rows the late layers' constants, the mean over the files."""
    loaded = [dict(np.load(path)) for path in paths]
    names = [key.split("/", 1)[1] for key in loaded[0] if key.startswith("0/")]
    return [{name: np.mean([file[f"{fold}/{name}"] for file in loaded], 0) for name in names} for fold in range(ALL + 1)]


def _logits(graph, late, features, numbers):
    """Each row's logit by the late layers of its number."""
    found = np.zeros(len(features), np.float32)
    for number in np.unique(numbers):
        network = Network(divided(graph)[1]).load(late[number]).to(DEVICE).eval()
        found[numbers == number] = judge(network, features[numbers == number])
    return found


def write_scores(path, fields, fold, scores):
    with open(path, "w", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(["picture", "fold", *scores])
        for i, name in enumerate(fields["file"]):
            rows.writerow([samples.key(name), fold[i], *(f"{values[i]:.3f}" for values in scores.values())])
    return path.read_bytes()


if __name__ == "__main__":
    main(*sys.argv[1:])
